package org.keyuan.crm.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListIndices;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The list of contacts. */
@ApplicationScoped
public class ContactList implements ListSource {

  private final ListSpec spec =
      new ListSpec("contact", RecordKind.CONTACT, "CONTACT", "t")
          .owned()
          .under(RecordKind.CUSTOMER, "CUSTOMER_ID")
          .join("c", "JOIN CUSTOMER c ON c.ID = t.CUSTOMER_ID")
          .join("o", "LEFT JOIN EMPLOYEE o ON o.ID = t.OWNER_ID")
          .column(ColumnType.TEXT, "name", "t.NAME")
          .link()
          .column(ColumnType.TEXT, "customer", "c.NAME")
          .column(ColumnType.TEXT, "position", "t.POSITION")
          .coded(ColumnType.CODE, "positionLevel", "t.POSITION_LEVEL", "POSITION_LEVEL")
          .column(ColumnType.TEXT, "phone", "t.PHONE")
          .column(ColumnType.TEXT, "mobile", "t.MOBILE")
          .column(ColumnType.TEXT, "email", "t.EMAIL")
          .column(ColumnType.DATE, "birthday", "t.BIRTHDAY")
          .optional()
          .reference(ColumnType.EMPLOYEE, "owner", "o.NAME", "t.OWNER_ID")
          .column(ColumnType.NUMBER, "customerId", "t.CUSTOMER_ID")
          .optional()
          .column(ColumnType.TEXT, "preferences", "t.PREFERENCES")
          .optional()
          .column(ColumnType.BOOLEAN, "mainContact", "t.MAIN_CONTACT")
          .optional()
          .searched("name", "phone", "mobile", "email", "position", "preferences")
          .indices(
              new ListIndices().rare("name", "mobile", "email").grouped("owner").ordered("name"))
          .sortedBy("name", false);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
