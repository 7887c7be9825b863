package org.keyuan.crm.activity.application;

import java.time.Instant;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Sql;

/**
 * What is planned, the earliest first, by an index that begins with the column whose value is
 * wanted and has the rows in this order: so many entries of it are read as are shown.
 *
 * @param column of the activity, whose value is {@code id}
 * @param before the moment up to which it is planned; null for any
 * @param party the kind of record whose name is said beside it
 * @param join the table of it, as {@code q}
 * @param size how many at most
 */
record Planned(String column, long id, Instant before, RecordKind party, String join, int size) {

  /** The first at a customer, and who does it. */
  static Planned at(long customerId) {
    var owner = "LEFT JOIN EMPLOYEE q ON q.ID = t.OWNER_ID";
    return new Planned("t.CUSTOMER_ID", customerId, null, RecordKind.EMPLOYEE, owner, 1);
  }

  /** Those of an employee, and at whom. */
  static Planned of(long employeeId, Instant before, int size) {
    var customer = "JOIN CUSTOMER q ON q.ID = t.CUSTOMER_ID";
    return new Planned("t.OWNER_ID", employeeId, before, RecordKind.CUSTOMER, customer, size);
  }

  /** Id, kind, subject, moment and the name beside it. */
  Sql sql(DataScope scope) {
    var sql =
        new Sql("SELECT t.ID, t.KIND, t.SUBJECT, t.HAPPENS_AT, q.NAME FROM ACTIVITY t ")
            .append(join + " WHERE " + column + " = ")
            .value(id)
            .append(" AND t.STATE = 'PLANNED' AND t.DELETED_AT IS NULL AND ");
    scope.restrict(sql, "t", true);
    if (before != null) {
      sql.append(" AND t.HAPPENS_AT < ").value(before);
    }
    return sql.append(" ORDER BY " + column + ", t.STATE, t.HAPPENS_AT, t.ID")
        .append(" OFFSET 0 ROWS FETCH NEXT " + size + " ROWS ONLY");
  }
}
