package org.keyuan.crm.tiering.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.KeptHistory;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/** The tier that a customer had, by its history. */
@ApplicationScoped
public class TierAsOf implements KeptHistory {

  private static final String FIRST_ROW = " OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY";

  private final Database database;

  @Inject
  public TierAsOf(Database database) {
    this.database = database;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CUSTOMER;
  }

  @Override
  public String field() {
    return "tier";
  }

  @Override
  public Optional<String> valueAt(long customerId, Instant moment) {
    return first("TO_TIER", customerId, " AND CHANGED_AT <= ", moment, " ORDER BY ID DESC")
        .or(() -> first("FROM_TIER", customerId, " AND CHANGED_AT > ", moment, " ORDER BY ID"));
  }

  private Optional<String> first(
      String column, long customerId, String when, Instant moment, String order) {
    var sql = new Sql("SELECT " + column + " FROM TIER_HISTORY WHERE CUSTOMER_ID = ");
    sql.value(customerId).append(when).value(moment).append(order + FIRST_ROW);
    return database.list(sql, row -> row.text(1)).stream().findFirst();
  }
}
