package org.keyuan.crm.tiering.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.keyuan.crm.customer.domain.Tier;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.shared.timeline.IdCursor;
import org.keyuan.crm.shared.timeline.TimelineEntry;
import org.keyuan.crm.shared.timeline.TimelineSource;

/** A customer's changes of tier. */
@ApplicationScoped
public class TierTimeline implements TimelineSource {

  @Inject private Database database;

  @Override
  public String name() {
    return "tiers";
  }

  @Override
  public List<TimelineEntry> behind(long customerId, String cursor, int size) {
    var caller = CallerContext.current();
    if (!caller.may(RecordKind.TIERING, Action.VIEW)
        || caller.grants().hides(RecordKind.CUSTOMER, "tier")) {
      return List.of();
    }
    var sql =
        new Sql("SELECT H.ID, H.CHANGED_AT, H.FROM_TIER, H.TO_TIER FROM TIER_HISTORY H")
            .append(" WHERE H.CUSTOMER_ID = ")
            .value(customerId);
    return database.list(IdCursor.next(sql, "H.ID", cursor, size), TierTimeline::entry);
  }

  private static TimelineEntry entry(Row row) throws SQLException {
    return new TimelineEntry(
        row.instant(2),
        row.text(1),
        "timeline.tier",
        List.of(Tier.valueOf(row.text(3)), Tier.valueOf(row.text(4))),
        RecordKind.CUSTOMER,
        null,
        null,
        List.of());
  }
}
