package org.keyuan.crm.job.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.job.domain.JobSchedule;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/** JOB_SCHEDULE: the jobs there are and when they start by themselves. */
@ApplicationScoped
public class JobScheduleTable {
  private static final String COLUMNS =
      "SELECT JOB, DAY_OF_MONTH, DAY_OF_WEEK, HOUR_OF_DAY, MINUTE_OF_HOUR, ENABLED, PARALLEL_RUNS, PARAMETERS, VERSION"
          + " FROM JOB_SCHEDULE";

  private Database database;

  protected JobScheduleTable() {}

  @Inject
  public JobScheduleTable(Database database) {
    this.database = database;
  }

  public List<JobSchedule> list() {
    return database.list(COLUMNS + " ORDER BY SORT_ORDER", JobScheduleTable::read);
  }

  public Optional<JobSchedule> find(String job) {
    return database.find(COLUMNS + " WHERE JOB = ?", JobScheduleTable::read, job);
  }

  /** False when somebody else has changed the row since it was read. */
  public boolean change(JobSchedule schedule) {
    return database.update(
            "UPDATE JOB_SCHEDULE SET DAY_OF_MONTH = ?, DAY_OF_WEEK = ?, HOUR_OF_DAY = ?, MINUTE_OF_HOUR = ?,"
                + " ENABLED = ?, PARAMETERS = ?, VERSION = VERSION + 1 WHERE JOB = ? AND VERSION = ?",
            schedule.dayOfMonth(),
            schedule.dayOfWeek(),
            schedule.hour(),
            schedule.minute(),
            schedule.enabled(),
            ParametersText.write(schedule.parameters()),
            schedule.job(),
            schedule.version())
        == 1;
  }

  private static JobSchedule read(Row row) throws SQLException {
    return new JobSchedule(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.flag(6),
        row.flag(7),
        ParametersText.read(row.text(8)),
        row.number(9));
  }
}
