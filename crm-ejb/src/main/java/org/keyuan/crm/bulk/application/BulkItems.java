package org.keyuan.crm.bulk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.bulk.domain.ItemState;
import org.keyuan.crm.bulk.domain.NothingChosenException;
import org.keyuan.crm.bulk.domain.Reason;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.sql.Database;

/** The records of bulk changes, each with what is to become of it and what has. */
@ApplicationScoped
public class BulkItems {
  private static final String READ =
      """
      SELECT i.SEQ_NO, i.RECORD_ID, i.RECORD_VERSION, t.VERSION, i.BEFORE_VALUE, i.AFTER_VALUE
      FROM BULK_ITEM i JOIN %s t ON t.ID = i.RECORD_ID
      WHERE i.RUN_ID = ? AND i.SEQ_NO BETWEEN ? AND ? AND i.STATE = 'PLANNED' ORDER BY i.SEQ_NO
      """;

  @Inject private Database database;

  /** What is still to be done of a slice. */
  List<BulkItem> planned(long run, ListSpec spec, KeyRange slice) {
    return database.list(
        READ.formatted(spec.table()),
        row ->
            new BulkItem(
                row.number(1),
                row.number(2),
                (int) row.number(3),
                (int) row.number(4),
                row.text(5),
                row.text(6)),
        run,
        slice.low(),
        slice.high());
  }

  /** Notes what has become of records: state, what was set, run and number of each. */
  void settle(List<Object[]> states) {
    database.updateAll(
        "UPDATE BULK_ITEM SET STATE = ?, AFTER_VALUE = ? WHERE RUN_ID = ? AND SEQ_NO = ?", states);
  }

  /** What is still planned of a slice was removed for good meanwhile: it has no row any more. */
  public void settleRest(long run, KeyRange slice) {
    database.update(
        "UPDATE BULK_ITEM SET STATE = 'CHANGED' WHERE RUN_ID = ? AND STATE = 'PLANNED' AND SEQ_NO"
            + " BETWEEN ? AND ?",
        run,
        slice.low(),
        slice.high());
  }

  /** Notes that one record stays, and why. */
  void refuse(long run, long number, ItemState state, Reason reason) {
    database.update(
        "UPDATE BULK_ITEM SET STATE = ?, REASON = ? WHERE RUN_ID = ? AND SEQ_NO = ?",
        state,
        reason == null ? null : reason.format(),
        run,
        number);
  }

  /** The numbers in a slice at which something is still to be done. */
  List<Long> numbers(long run, KeyRange slice) {
    return database.list(
        "SELECT SEQ_NO FROM BULK_ITEM WHERE RUN_ID = ? AND SEQ_NO BETWEEN ? AND ? AND STATE ="
            + " 'PLANNED' ORDER BY SEQ_NO",
        row -> row.number(1),
        run,
        slice.low(),
        slice.high());
  }

  /** How many records a plan has. */
  public long size(long run) {
    return database.number("SELECT COUNT(*) FROM BULK_ITEM WHERE RUN_ID = ?", run);
  }

  /** The highest number in a plan; zero for an empty one. */
  long last(long run) {
    return database.number("SELECT MAX(SEQ_NO) FROM BULK_ITEM WHERE RUN_ID = ?", run);
  }

  /** The kinds of record in a plan. */
  List<RecordKind> kinds(long run) {
    return database.list(
        "SELECT DISTINCT RECORD_KIND FROM BULK_ITEM WHERE RUN_ID = ?",
        row -> RecordKind.valueOf(row.text(1)),
        run);
  }

  /** How many records of a plan are out of reach. */
  public long beyond(long run) {
    return database.number(
        "SELECT COUNT(*) FROM BULK_ITEM WHERE RUN_ID = ? AND STATE = 'BEYOND'", run);
  }

  boolean isBegun(long run) {
    return database.number(
            "SELECT COUNT(*) FROM BULK_ITEM WHERE RUN_ID = ? AND STATE = 'DONE'", run)
        > 0;
  }

  /**
   * @throws NothingChosenException for a plan without records
   */
  public void requireSome(long run) {
    if (size(run) == 0) {
      throw new NothingChosenException();
    }
  }
}
