package org.keyuan.crm.audit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.audit.domain.Finding;
import org.keyuan.crm.audit.domain.Flaw;
import org.keyuan.crm.shared.sql.Database;

/** Finds what walking along the chain can't see. */
@ApplicationScoped
public class ChainGaps {

  private static final String UNSAID =
      "SELECT e.CHAIN_NO, e.ID FROM AUDIT_ENTRY e WHERE e.CHAIN_NO BETWEEN ? AND ?"
          + " AND e.DIGEST IS NOT NULL AND (e.CHANGES IS NOT NULL OR e.RECORD_NAME IS NOT NULL"
          + " OR NOT EXISTS (SELECT 1 FROM AUDIT_ENTRY s WHERE s.ID = e.ERASED_BY AND s.ACTION_CODE = 'ERASE'"
          + " AND s.RECORD_KIND = e.RECORD_KIND AND s.RECORD_ID = e.RECORD_ID))"
          + " ORDER BY e.CHAIN_NO";

  private Database database;

  protected ChainGaps() {}

  @Inject
  public ChainGaps(Database database) {
    this.database = database;
  }

  /** Rows without values for which no row of the chain says that they were erased. */
  public List<Finding> erasedUnsaid(long low, long high) {
    return database.list(
        UNSAID,
        row -> new Finding(Flaw.ERASED_UNSAID, row.number(1), row.number(1), row.number(2)),
        low,
        high);
  }

  /** Rows with numbers that the chain hasn't reached, or that none can have. */
  public List<Finding> outside(long head) {
    return database.list(
        "SELECT CHAIN_NO, ID FROM AUDIT_ENTRY WHERE CHAIN_NO > ? OR CHAIN_NO < 1 ORDER BY CHAIN_NO"
            + " OFFSET 0 ROWS FETCH NEXT 100 ROWS ONLY",
        row -> new Finding(Flaw.INSERTED, row.number(1), row.number(1), row.number(2)),
        head);
  }

  /** Rows that were written before this moment and wait for their place in the chain still. */
  public List<Finding> unsealed(long head, Instant before) {
    return database.list(
        "SELECT ID FROM AUDIT_ENTRY WHERE CHAIN_NO IS NULL AND AT < ? ORDER BY CHAIN_NO, ID"
            + " OFFSET 0 ROWS FETCH NEXT 100 ROWS ONLY",
        row -> new Finding(Flaw.UNSEALED, head + 1, head + 1, row.number(1)),
        before);
  }

  /** The first number whose row bears a stamp; rows before it are older than the chain. */
  public long firstStamped() {
    List<Long> found = new ArrayList<>();
    database.list(
        "SELECT CHAIN_NO FROM AUDIT_ENTRY WHERE CHAIN_NO > 0 AND STAMP IS NOT NULL"
            + " ORDER BY CHAIN_NO OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY",
        row -> found.add(row.number(1)));
    return found.isEmpty() ? Long.MAX_VALUE : found.get(0);
  }
}
