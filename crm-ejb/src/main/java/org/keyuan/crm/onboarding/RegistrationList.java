package org.keyuan.crm.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The list of registrations whose address was confirmed. */
@ApplicationScoped
public class RegistrationList implements ListSource {

  private final ListSpec spec =
      new ListSpec("registration", RecordKind.REGISTRATION, "REGISTRATION", "r")
          .permanent()
          .always("r.STATE IN ('WAITING', 'APPROVED', 'REJECTED')")
          .column(ColumnType.TEXT, "name", "r.NAME")
          .link()
          .coded(ColumnType.ENUM, "state", "r.STATE", "registrationstate:WAITING,APPROVED,REJECTED")
          .column(ColumnType.TEXT, "email", "r.EMAIL")
          .column(ColumnType.TEXT, "mobile", "r.MOBILE")
          .column(ColumnType.TEXT, "employeeNumber", "r.EMPLOYEE_NUMBER")
          .column(ColumnType.TEXT, "company", "r.COMPANY")
          .column(ColumnType.TEXT, "wishedRole", "r.WISHED_ROLE")
          .column(ColumnType.INSTANT, "createdAt", "r.CREATED_AT")
          .column(ColumnType.TEXT, "reason", "r.REASON")
          .optional()
          .column(ColumnType.TEXT, "address", "r.ADDRESS")
          .optional()
          .column(ColumnType.INSTANT, "decidedAt", "r.DECIDED_AT")
          .optional()
          .column(ColumnType.TEXT, "decidedBy", "r.DECIDED_BY")
          .optional()
          .column(ColumnType.TEXT, "answer", "r.ANSWER")
          .optional()
          .sortedBy("createdAt", true);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
