package org.keyuan.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The list of employees. */
@ApplicationScoped
public class EmployeeList implements ListSource {

  private final ListSpec spec =
      new ListSpec("employee", RecordKind.EMPLOYEE, "EMPLOYEE", "e")
          .join("d", "LEFT JOIN DEPARTMENT d ON d.ID = e.DEPARTMENT_ID")
          .join("r", "LEFT JOIN REGION r ON r.ID = e.REGION_ID")
          .column(ColumnType.TEXT, "number", "e.NUMBER")
          .column(ColumnType.TEXT, "name", "e.NAME")
          .link()
          .reference(ColumnType.DEPARTMENT, "department", "d.NAME", "e.DEPARTMENT_ID")
          .column(ColumnType.TEXT, "position", "e.POSITION")
          .column(ColumnType.TEXT, "mobile", "e.MOBILE")
          .column(ColumnType.TEXT, "email", "e.EMAIL")
          .reference(ColumnType.REGION, "region", "r.FULL_NAME", "e.REGION_ID")
          .column(ColumnType.DATE, "hiredOn", "e.HIRED_ON")
          .column(ColumnType.DATE, "leftOn", "e.LEFT_ON")
          .optional()
          .offeredUntil("leftOn")
          .searched("name", "number", "mobile", "email", "position")
          .sortedBy("number", false);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
