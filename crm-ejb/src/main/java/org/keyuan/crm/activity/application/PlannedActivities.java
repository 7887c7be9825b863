package org.keyuan.crm.activity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;
import org.keyuan.crm.shared.time.CompanyZone;

/** Reads what is planned, each with one statement, of what the caller may see. */
@ApplicationScoped
class PlannedActivities {

  @Inject private Database database;
  @Inject private CompanyClock clock;
  @Inject private CompanyZone company;

  List<ActivityRow> ofCustomer(long customerId) {
    return read(Planned.at(customerId));
  }

  /** Those up to the end of today. */
  List<ActivityRow> dueOf(long employeeId, int size) {
    return read(Planned.of(employeeId, start(clock.today().plusDays(1)), size));
  }

  /** Nothing for whom what they are found by is hidden: it would tell. */
  private List<ActivityRow> read(Planned planned) {
    if (hides("happensAt") || hides("state")) {
      return List.of();
    }
    var today = start(clock.today());
    var scope = DataScope.of(RecordKind.ACTIVITY, Action.VIEW);
    return database.list(planned.sql(scope), row -> shown(row, planned.party(), today));
  }

  private static ActivityRow shown(Row row, RecordKind party, Instant today) throws SQLException {
    var at = row.instant(4);
    return new ActivityRow(
        row.number(1),
        hides("kind") ? null : row.text(2),
        hides("subject") ? null : row.text(3),
        at,
        hidesName(party) ? null : row.text(5),
        at.isBefore(today));
  }

  private static boolean hidesName(RecordKind party) {
    var field = party == RecordKind.EMPLOYEE ? "owner" : "customer";
    return hides(field) || CallerContext.current().grants().hides(party, "name");
  }

  private static boolean hides(String field) {
    return CallerContext.current().grants().hides(RecordKind.ACTIVITY, field);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(company.zone()).toInstant();
  }
}
