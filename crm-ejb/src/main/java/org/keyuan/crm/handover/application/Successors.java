package org.keyuan.crm.handover.application;

import java.util.List;
import org.keyuan.crm.handover.domain.Sharing;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.sql.Sql;

/** Who gets what one person had, as expressions over the records {@code x} of a plan. */
record Successors(List<Long> ids, Sharing sharing) {

  static Successors one(long id) {
    return new Successors(List.of(id), Sharing.IN_TURN);
  }

  /** All that the person owns, what lies in the recycle bin too: it may come back. */
  static Sql everything(ListSpec spec, long owner) {
    var sql = new Sql("SELECT t.ID, t.VERSION, t.OWNER_ID, t.DEPARTMENT_ID");
    if (spec.under() != null) {
      sql.append(", t." + spec.underColumn() + " AS PARENT_ID");
    }
    if (hasRegion(spec)) {
      sql.append(", t.REGION_ID");
    }
    return sql.append(" FROM " + spec.table() + " t WHERE t.OWNER_ID = ").value(owner);
  }

  /** What belongs to a customer goes where the customer goes. */
  Sql target(ListSpec spec, long run) {
    if (ids.size() == 1) {
      return new Sql().number(ids.get(0));
    }
    var sql = new Sql("COALESCE(");
    if (spec.under() != null) {
      sql.append("(SELECT p.TO_OWNER_ID FROM BULK_ITEM p WHERE p.RUN_ID = ").value(run);
      sql.append(" AND p.RECORD_KIND = '" + spec.under() + "' AND p.RECORD_ID = x.PARENT_ID), ");
    }
    if (sharing == Sharing.BY_REGION && hasRegion(spec)) {
      inRegion(sql).append(", ");
    }
    return inTurn(sql).append(", NULL)");
  }

  private Sql inRegion(Sql sql) {
    sql.append("(SELECT MIN(e.ID) FROM EMPLOYEE e JOIN REGION er ON er.ID = e.REGION_ID");
    sql.append(" JOIN REGION xr ON xr.PATH LIKE CONCAT(er.PATH, '%') WHERE xr.ID = x.REGION_ID");
    return sql.append(" AND e.ID").in(ids).append(")");
  }

  private Sql inTurn(Sql sql) {
    sql.append("CASE x.N % " + ids.size());
    for (int i = 0; i < ids.size(); i++) {
      sql.append(" WHEN " + (i + 1) % ids.size() + " THEN ").number(ids.get(i));
    }
    return sql.append(" END");
  }

  private static boolean hasRegion(ListSpec spec) {
    return spec.columns().stream().anyMatch(column -> isOwnRegion(spec, column));
  }

  private static boolean isOwnRegion(ListSpec spec, ListColumn column) {
    return column.type() == ColumnType.REGION
        && column.filterSql().equals(spec.alias() + ".REGION_ID");
  }
}
