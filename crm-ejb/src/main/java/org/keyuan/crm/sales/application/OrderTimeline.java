package org.keyuan.crm.sales.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.shared.time.CompanyZone;
import org.keyuan.crm.shared.timeline.TimelineEntry;
import org.keyuan.crm.shared.timeline.TimelineSource;

/** A customer's orders, on the day of each. */
@ApplicationScoped
public class OrderTimeline implements TimelineSource {

  @Inject private Database database;
  @Inject private CompanyZone company;

  @Override
  public String name() {
    return "orders";
  }

  @Override
  public List<TimelineEntry> behind(long customerId, String cursor, int size) {
    var caller = CallerContext.current();
    if (!caller.may(RecordKind.SALES_ORDER, Action.VIEW)
        || caller.grants().hides(RecordKind.SALES_ORDER, "orderedOn")) {
      return List.of();
    }
    var sql =
        new Sql("SELECT s.ID, s.NUMBER, s.AMOUNT, s.CURRENCY, s.ORDERED_ON, s.CREATED_BY FROM")
            .append(" SALES_ORDER s WHERE s.CUSTOMER_ID = ")
            .value(customerId)
            .append(" AND s.DELETED_AT IS NULL AND ");
    DataScope.of(RecordKind.SALES_ORDER, Action.VIEW).restrict(sql, "s", true);
    behind(sql, cursor);
    sql.append(" ORDER BY s.CUSTOMER_ID, s.ORDERED_ON DESC, s.ID OFFSET 0 ROWS FETCH NEXT ")
        .append(size + " ROWS ONLY");
    return database.list(sql, this::entry);
  }

  private static void behind(Sql sql, String cursor) {
    if (cursor == null) {
      return;
    }
    try {
      var day = LocalDate.parse(cursor.substring(0, cursor.indexOf('_')));
      var id = Long.parseLong(cursor.substring(cursor.indexOf('_') + 1));
      sql.append(" AND s.ORDERED_ON <= ").value(day);
      sql.append(" AND (s.ORDERED_ON < ").value(day).append(" OR s.ID > ").value(id).append(")");
    } catch (DateTimeParseException | NumberFormatException | StringIndexOutOfBoundsException e) {
      sql.append(" AND 1 = 0"); // an address that nobody was given leads to the end
    }
  }

  private TimelineEntry entry(Row row) throws SQLException {
    var day = row.date(5);
    var grants = CallerContext.current().grants();
    var plain = grants.hides(RecordKind.SALES_ORDER, "amount");
    var number = grants.hides(RecordKind.SALES_ORDER, "number") ? "" : row.text(2);
    return new TimelineEntry(
        day.atStartOfDay(company.zone()).toInstant(),
        day + "_" + row.number(1),
        plain ? "timeline.order_without_amount" : "timeline.order",
        plain ? List.of(number) : List.of(number, row.decimal(3), row.text(4)),
        RecordKind.SALES_ORDER,
        row.number(1),
        row.text(6),
        List.of());
  }
}
