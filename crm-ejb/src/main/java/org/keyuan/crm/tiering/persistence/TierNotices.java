package org.keyuan.crm.tiering.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.keyuan.crm.shared.sql.Database;

/** Tells each owner how many of the own customers have another tier, with one notice a run. */
@ApplicationScoped
public class TierNotices {
  private Database database;

  protected TierNotices() {}

  @Inject
  public TierNotices(Database database) {
    this.database = database;
  }

  public void tellOwners(long runId, Instant now) {
    database.update(
        "INSERT INTO NOTICE (ID, USER_ID, AT, MESSAGE_KEY, ARGUMENTS, RECORD_KIND, RECORD_ID)"
            + " SELECT NEXT VALUE FOR SEQ_NOTICE, N.USER_ID, ?, 'tiering.notice.moved',"
            + " CONCAT('[\"', N.UP, '\",\"', N.DOWN, '\"]'), 'TIERING', ? FROM ("
            + "SELECT U.ID AS USER_ID, COUNT(CASE WHEN H.TO_TIER <> 'ORDINARY'"
            + " AND H.FROM_TIER <> 'VIP' THEN 1 END) AS UP,"
            + " COUNT(CASE WHEN H.TO_TIER = 'ORDINARY' OR H.FROM_TIER = 'VIP' THEN 1 END) AS DOWN"
            + " FROM TIER_HISTORY H JOIN CUSTOMER C ON C.ID = H.CUSTOMER_ID"
            + " JOIN APP_USER U ON U.EMPLOYEE_ID = C.OWNER_ID WHERE H.TIER_RUN_ID = ? GROUP BY U.ID) N",
        now,
        runId,
        runId);
  }
}
