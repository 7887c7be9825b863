package org.keyuan.crm.merge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keyuan.crm.merge.domain.MergedFields;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.shared.sql.Sql;

/** The table of merges, with what the kept customers were before. */
@ApplicationScoped
class MergeTable {
  private static final String SELECT =
      "SELECT m.ID, m.KEPT_ID, m.OTHER_ID, m.HELD_ID, m.CREATED_BY, m.CREATED_AT, c.NUMBER, c.NAME FROM"
          + " CUSTOMER_MERGE m LEFT JOIN CUSTOMER c ON c.ID = m.OTHER_ID WHERE m.UNDONE_AT IS NULL"
          + " AND ";

  @Inject private Database database;
  @Inject private CompanyClock clock;
  @Inject private Parameters parameters;

  long add(long keptId, long otherId) {
    long id = database.nextId("CUSTOMER_MERGE");
    database.update(
        "INSERT INTO CUSTOMER_MERGE (ID, KEPT_ID, OTHER_ID, HELD_ID, CREATED_BY, CREATED_AT) VALUES (?,"
            + " ?, ?, ?, ?, ?)",
        id,
        keptId,
        otherId,
        otherId,
        CallerContext.current().loginName(),
        clock.now());
    return id;
  }

  /** Keeps the fields that differ. */
  void keepFields(long id, Map<String, Object> before, Map<String, Object> after) {
    List<Object[]> rows = new ArrayList<>();
    before.forEach(
        (field, value) -> {
          var old = MergedFields.text(value);
          var now = MergedFields.text(after.get(field));
          if (!Objects.equals(old, now)) {
            rows.add(new Object[] {id, field, old, now});
          }
        });
    database.updateAll(
        "INSERT INTO MERGE_FIELD (MERGE_ID, FIELD, OLD_VALUE, NEW_VALUE) VALUES (?, ?, ?, ?)",
        rows);
  }

  /** Old and new value by field. */
  Map<String, String[]> fields(long id) {
    Map<String, String[]> fields = new LinkedHashMap<>();
    database.list(
        "SELECT FIELD, OLD_VALUE, NEW_VALUE FROM MERGE_FIELD WHERE MERGE_ID = ? ORDER BY FIELD",
        row -> fields.put(row.text(1), new String[] {row.text(2), row.text(3)}),
        id);
    return fields;
  }

  /** A merge that can be undone. */
  Optional<MergeRow> findReversible(long id) {
    return database
        .find(SELECT + "m.HELD_ID IS NOT NULL AND m.ID = ?", MergeTable::row, id)
        .filter(merge -> merge.createdAt().isAfter(clock.now().minus(reversible())));
  }

  /** What became part of a customer and can be taken out again by the caller, the latest first. */
  List<MergeRow> listReversible(long keptId) {
    var sql = new Sql(SELECT + "m.HELD_ID IS NOT NULL AND m.KEPT_ID = ").value(keptId);
    sql.append(" AND m.CREATED_AT > ").value(clock.now().minus(reversible())).append(" AND ");
    DataScope.of(RecordKind.CUSTOMER, Action.MERGE)
        .restrict(sql, "c")
        .append(" ORDER BY m.ID DESC");
    return database.list(sql, MergeTable::row);
  }

  /** Into which customer this one went, if the caller may see that one. */
  Optional<Long> findKept(long otherId) {
    var sql = new Sql("SELECT m.KEPT_ID FROM CUSTOMER_MERGE m JOIN CUSTOMER c ON c.ID = m.KEPT_ID");
    sql.append(" WHERE m.UNDONE_AT IS NULL AND m.OTHER_ID = ").value(otherId).append(" AND ");
    DataScope.of(RecordKind.CUSTOMER, Action.VIEW).restrict(sql, "c").append(" ORDER BY m.ID DESC");
    return database.list(sql, row -> row.number(1)).stream().findFirst();
  }

  /** Whether this customer is the other one of a merge that can be undone. */
  boolean isHeld(long customerId) {
    return database.number("SELECT COUNT(*) FROM CUSTOMER_MERGE WHERE HELD_ID = ?", customerId) > 0;
  }

  /** Whether this call was the one that took it back. */
  boolean undo(long id) {
    return database.update(
            "UPDATE CUSTOMER_MERGE SET HELD_ID = NULL, UNDONE_BY = ?, UNDONE_AT = ? WHERE ID = ? AND"
                + " UNDONE_AT IS NULL",
            CallerContext.current().loginName(),
            clock.now(),
            id)
        == 1;
  }

  /** Forgets what is needed to undo merges whose time is over. */
  void forget() {
    var before = clock.now().minus(reversible());
    var old = " IN (SELECT ID FROM CUSTOMER_MERGE WHERE CREATED_AT < ?)";
    database.update("DELETE FROM MERGE_FIELD WHERE MERGE_ID" + old, before);
    database.update("DELETE FROM MERGE_ITEM WHERE MERGE_ID" + old, before);
    database.update(
        "UPDATE CUSTOMER_MERGE SET HELD_ID = NULL WHERE HELD_ID IS NOT NULL AND CREATED_AT < ?",
        before);
  }

  private Duration reversible() {
    return Duration.ofDays(parameters.number("merge.undo.days"));
  }

  private static MergeRow row(Row row) throws SQLException {
    return new MergeRow(
        row.number(1),
        row.number(2),
        row.number(3),
        row.id(4),
        row.text(5),
        row.instant(6),
        row.text(7),
        row.text(8));
  }
}
