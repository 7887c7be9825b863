package org.keyuan.crm.job.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.keyuan.crm.job.domain.Lease;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.DatabaseException;

/** JOB_LEASE: who may run what just now. One row a name; the row itself is the lock. */
@ApplicationScoped
public class JobLeaseTable {
  private Database database;

  protected JobLeaseTable() {}

  @Inject
  public JobLeaseTable(Database database) {
    this.database = database;
  }

  /**
   * Takes the lease when it is free, or when its holder has not been heard of for too long.
   *
   * @return false when somebody holds it
   */
  public boolean acquire(Lease lease, Instant now) {
    long taken =
        database.update(
            "UPDATE JOB_LEASE SET RUN_ID = ?, NODE = ?, BOOT = ?, HEARTBEAT_AT = ?, LEASE_UNTIL = ?"
                + " WHERE NAME = ? AND (RUN_ID IS NULL OR LEASE_UNTIL < ? OR (NODE = ? AND BOOT <> ?))",
            lease.runId(),
            lease.node(),
            lease.boot(),
            now,
            lease.until(),
            lease.name(),
            now,
            lease.node(),
            lease.boot());
    return taken == 1 || insert(lease, now);
  }

  private boolean insert(Lease lease, Instant now) {
    if (database.number("SELECT COUNT(*) FROM JOB_LEASE WHERE NAME = ?", lease.name()) > 0) {
      return false;
    }
    try {
      database.update(
          "INSERT INTO JOB_LEASE (NAME, RUN_ID, NODE, BOOT, HEARTBEAT_AT, LEASE_UNTIL) VALUES (?, ?, ?, ?, ?, ?)",
          lease.name(),
          lease.runId(),
          lease.node(),
          lease.boot(),
          now,
          lease.until());
      return true;
    } catch (DatabaseException e) {
      if (e.isConstraintViolation()) {
        return false;
      }
      throw e;
    }
  }

  /** Says that the holder lives; false when the lease is no longer the holder's. */
  public boolean renew(Lease lease, Instant now) {
    return database.update(
            "UPDATE JOB_LEASE SET HEARTBEAT_AT = ?, LEASE_UNTIL = ? WHERE NAME = ? AND RUN_ID = ? AND BOOT = ?",
            now,
            lease.until(),
            lease.name(),
            lease.runId(),
            lease.boot())
        == 1;
  }

  /** Frees whatever the run holds; nothing happens when it holds nothing. */
  public void release(long runId) {
    database.update("DELETE FROM JOB_LEASE WHERE RUN_ID = ?", runId);
  }
}
