package org.keyuan.crm.activity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.keyuan.crm.activity.domain.ActivityKind;
import org.keyuan.crm.activity.domain.ActivityState;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.shared.timeline.TimelineEntry;
import org.keyuan.crm.shared.timeline.TimelineSource;

/** What was done with a customer and what is planned, each at its moment. */
@ApplicationScoped
public class ActivityTimeline implements TimelineSource {

  private static final List<String> TOLD = List.of("happensAt", "kind", "state", "subject");

  @Inject private Database database;

  @Override
  public String name() {
    return "activities";
  }

  @Override
  public List<TimelineEntry> behind(long customerId, String cursor, int size) {
    if (!isFor(CallerContext.current())) {
      return List.of();
    }
    var sql =
        new Sql("SELECT t.ID, t.HAPPENS_AT, t.STATE, t.KIND, t.SUBJECT, t.CREATED_BY")
            .append(" FROM ACTIVITY t WHERE t.CUSTOMER_ID = ")
            .value(customerId)
            .append(" AND t.DELETED_AT IS NULL AND ");
    DataScope.of(RecordKind.ACTIVITY, Action.VIEW).restrict(sql, "t", true);
    behind(sql, cursor);
    sql.append(" ORDER BY t.CUSTOMER_ID, t.HAPPENS_AT DESC, t.ID OFFSET 0 ROWS FETCH NEXT ")
        .append(size + " ROWS ONLY");
    return database.list(sql, ActivityTimeline::entry);
  }

  private static boolean isFor(Caller caller) {
    return caller.may(RecordKind.ACTIVITY, Action.VIEW)
        && TOLD.stream().noneMatch(field -> caller.grants().hides(RecordKind.ACTIVITY, field));
  }

  private static void behind(Sql sql, String cursor) {
    if (cursor == null) {
      return;
    }
    try {
      var parts = Stream.of(cursor.split("_")).map(Long::valueOf).toList();
      var at = Instant.EPOCH.plus(parts.get(0), ChronoUnit.MICROS);
      sql.append(" AND t.HAPPENS_AT <= ").value(at);
      sql.append(" AND (t.HAPPENS_AT < ").value(at).append(" OR t.ID > ");
      sql.value(parts.get(1)).append(")");
    } catch (DateTimeException
        | ArithmeticException
        | NumberFormatException
        | IndexOutOfBoundsException e) {
      sql.append(" AND 1 = 0"); // an address that nobody was given leads to the end
    }
  }

  private static TimelineEntry entry(Row row) throws SQLException {
    var at = row.instant(2);
    return new TimelineEntry(
        at,
        ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + row.number(1),
        "timeline.activity",
        List.of(ActivityKind.valueOf(row.text(4)), ActivityState.valueOf(row.text(3)), row.text(5)),
        RecordKind.ACTIVITY,
        row.number(1),
        row.text(6),
        List.of());
  }
}
