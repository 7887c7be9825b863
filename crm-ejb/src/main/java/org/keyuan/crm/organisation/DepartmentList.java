package org.keyuan.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The list of departments, each below its parent. */
@ApplicationScoped
public class DepartmentList implements ListSource {

  private final ListSpec spec =
      new ListSpec("department", RecordKind.DEPARTMENT, "DEPARTMENT", "d")
          .join("u", "LEFT JOIN DEPARTMENT u ON u.ID = d.PARENT_ID")
          .column(ColumnType.TEXT, "code", "d.CODE")
          .column(ColumnType.TEXT, "name", "d.NAME")
          .link()
          .reference(ColumnType.DEPARTMENT, "parent", "u.NAME", "d.ID")
          .column(ColumnType.NUMBER, "sortNumber", "d.SORT_NO")
          .column(ColumnType.TEXT, "path", "d.PATH")
          .optional()
          .searchedByPickers("name", "code")
          .sortedBy("path", false);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
