package org.keyuan.crm.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.shared.timeline.IdCursor;
import org.keyuan.crm.shared.timeline.TimelineEntry;
import org.keyuan.crm.shared.timeline.TimelineSource;

/** When each of a customer's contacts was entered. */
@ApplicationScoped
public class ContactTimeline implements TimelineSource {

  @Inject private Database database;

  @Override
  public String name() {
    return "contacts";
  }

  @Override
  public List<TimelineEntry> behind(long customerId, String cursor, int size) {
    var caller = CallerContext.current();
    if (!caller.may(RecordKind.CONTACT, Action.VIEW)
        || caller.grants().hides(RecordKind.CONTACT, "name")) {
      return List.of();
    }
    var sql =
        new Sql("SELECT t.ID, t.NAME, t.CREATED_AT, t.CREATED_BY FROM CONTACT t")
            .append(" WHERE t.CUSTOMER_ID = ")
            .value(customerId)
            .append(" AND t.DELETED_AT IS NULL AND ");
    DataScope.of(RecordKind.CONTACT, Action.VIEW).restrict(sql, "t", true);
    return database.list(IdCursor.next(sql, "t.ID", cursor, size), ContactTimeline::entry);
  }

  private static TimelineEntry entry(Row row) throws SQLException {
    return new TimelineEntry(
        row.instant(3),
        row.text(1),
        "timeline.contact",
        List.of(row.text(2)),
        RecordKind.CONTACT,
        row.number(1),
        row.text(4),
        List.of());
  }
}
