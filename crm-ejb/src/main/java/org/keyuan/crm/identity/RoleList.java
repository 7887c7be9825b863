package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The list of roles. */
@ApplicationScoped
public class RoleList implements ListSource {

  private final ListSpec spec =
      new ListSpec("role", RecordKind.ROLE, "APP_ROLE", "r")
          .permanent()
          .column(ColumnType.TEXT, "nameZh", "r.NAME_ZH")
          .link()
          .column(ColumnType.TEXT, "nameEn", "r.NAME_EN")
          .column(ColumnType.TEXT, "code", "r.CODE")
          .column(ColumnType.BOOLEAN, "twoFactor", "r.TWO_FACTOR")
          .column(ColumnType.TEXT, "remarks", "r.REMARKS")
          .sortedBy("code", false);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
