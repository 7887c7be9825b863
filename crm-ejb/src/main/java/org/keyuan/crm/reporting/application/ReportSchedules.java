package org.keyuan.crm.reporting.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.domain.ScheduledReport;
import org.keyuan.crm.reporting.persistence.ReportScheduleTable;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.record.ChangeLog;

/** Which reports the batch job makes. */
@Stateless
public class ReportSchedules {
  @Inject private ReportScheduleTable schedules;
  @Inject private ChangeLog changeLog;

  @Permitted(kind = RecordKind.REPORT, action = Action.VIEW)
  public List<ScheduledReport> list() {
    return schedules.list();
  }

  /** The next report that is to be made, its id at least the given one. */
  @Permitted(kind = RecordKind.REPORT, action = Action.RUN)
  public Optional<ScheduledReport> findNext(long fromId) {
    return schedules.findNext(fromId);
  }

  /** Has the report made by every run from now on. */
  @Permitted(kind = RecordKind.REPORT, action = Action.EDIT)
  public void add(@NotNull ReportCode code, @NotNull ReportCriteria criteria) {
    var locale = CallerContext.current().locale();
    schedules.insert(new ScheduledReport(0, code, criteria, locale, true));
    log("CREATE", code.name());
  }

  /**
   * @throws RecordNotFoundException when it is gone
   */
  @Permitted(kind = RecordKind.REPORT, action = Action.EDIT)
  public void setActive(long id, boolean active) {
    require(schedules.setActive(id, active));
    log("EDIT", id + " " + active);
  }

  /**
   * @throws RecordNotFoundException when it is gone
   */
  @Permitted(kind = RecordKind.REPORT, action = Action.EDIT)
  public void remove(long id) {
    require(schedules.remove(id));
    log("DELETE", Long.toString(id));
  }

  private static void require(boolean found) {
    if (!found) {
      throw new RecordNotFoundException(RecordKind.REPORT);
    }
  }

  private void log(String action, String name) {
    changeLog.write(action, RecordKind.REPORT, null, name, java.util.Map.of());
  }
}
