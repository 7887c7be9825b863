package org.keyuan.crm.activity.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListIndices;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The list of what was done with customers and what is planned, the latest first. */
@ApplicationScoped
public class ActivityList implements ListSource {

  private final ListSpec spec =
      new ListSpec("activity", RecordKind.ACTIVITY, "ACTIVITY", "t")
          .owned()
          .under(RecordKind.CUSTOMER, "CUSTOMER_ID")
          .join("c", "JOIN CUSTOMER c ON c.ID = t.CUSTOMER_ID")
          .join("p", "LEFT JOIN CONTACT p ON p.ID = t.CONTACT_ID")
          .join("s", "LEFT JOIN SALES_ORDER s ON s.ID = t.ORDER_ID")
          .join("o", "LEFT JOIN EMPLOYEE o ON o.ID = t.OWNER_ID")
          .join("d", "LEFT JOIN DEPARTMENT d ON d.ID = t.DEPARTMENT_ID")
          .column(ColumnType.TEXT, "subject", "t.SUBJECT")
          .link()
          .coded(ColumnType.ENUM, "kind", "t.KIND", "activitykind:CALL,VISIT,MEETING,MAIL,NOTE")
          .coded(ColumnType.ENUM, "state", "t.STATE", "activitystate:PLANNED,DONE,CANCELLED")
          .column(ColumnType.INSTANT, "happensAt", "t.HAPPENS_AT")
          .column(ColumnType.TEXT, "customer", "c.NAME")
          .column(ColumnType.TEXT, "contact", "p.NAME")
          .shows(RecordKind.CONTACT)
          .reference(ColumnType.EMPLOYEE, "owner", "o.NAME", "t.OWNER_ID")
          .column(ColumnType.TEXT, "result", "t.RESULT")
          .column(ColumnType.TEXT, "order", "s.NUMBER")
          .optional()
          .shows(RecordKind.SALES_ORDER)
          .reference(ColumnType.DEPARTMENT, "department", "d.NAME", "t.DEPARTMENT_ID")
          .optional()
          .column(ColumnType.TEXT, "details", "t.DETAILS")
          .optional()
          .column(ColumnType.NUMBER, "customerId", "t.CUSTOMER_ID")
          .optional()
          .column(ColumnType.TEXT, "createdBy", "t.CREATED_BY")
          .optional()
          .column(ColumnType.INSTANT, "createdAt", "t.CREATED_AT")
          .optional()
          .searched("subject", "details", "result")
          .indices(
              new ListIndices()
                  .grouped("owner", "department", "state", "kind")
                  .ordered("happensAt"))
          .sortedBy("happensAt", true);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
