package org.keyuan.crm.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keyuan.crm.shared.importing.kind.ImportRow;
import org.keyuan.crm.shared.importing.kind.Outcome;
import org.keyuan.crm.shared.importing.kind.RejectReason;
import org.keyuan.crm.shared.importing.kind.RowGroup;
import org.keyuan.crm.shared.sql.Database;

/** How far an import has come, and what it refused; written in the transaction of the chunk. */
@ApplicationScoped
public class ImportProgress {
  private static final String ADVANCE =
      """
      UPDATE IMPORT_RUN SET LAST_ROW = ?, CREATED_COUNT = CREATED_COUNT + ?, UPDATED_COUNT = UPDATED_COUNT + ?,
        UNCHANGED_COUNT = UNCHANGED_COUNT + ?, REFUSED_COUNT = REFUSED_COUNT + ?
      WHERE ID = ? AND LAST_ROW < ?
      """;
  private static final String RESET =
      """
      UPDATE IMPORT_RUN SET LAST_ROW = 0, CREATED_COUNT = 0, UPDATED_COUNT = 0, UNCHANGED_COUNT = 0,
        REFUSED_COUNT = 0 WHERE ID = ?
      """;
  private static final String REJECT =
      "INSERT INTO IMPORT_REJECT (RUN_ID, ROW_NO, CELLS, REASONS) VALUES (?, ?, ?, ?)";
  private static final RejectReason WITH_OTHERS =
      new RejectReason(null, "", "import.reason.with_others", List.of());

  @Inject private Database database;

  /** Forgets what an earlier check or import of the file counted. */
  public void reset(long importId) {
    database.update("DELETE FROM IMPORT_REJECT WHERE RUN_ID = ?", importId);
    database.update(RESET, importId);
  }

  /**
   * Notes which run of the job does the work. The job says so itself too, should the server die
   * before whoever started it could; past the entity, since both may happen at once.
   */
  public void workedOnBy(long importId, long jobRunId) {
    database.update("UPDATE IMPORT_RUN SET JOB_RUN_ID = ? WHERE ID = ?", jobRunId, importId);
  }

  /** Numbers of the rows that were refused, up to the given one. */
  Set<Long> listRefused(long importId, long lastRow) {
    return Set.copyOf(
        database.list(
            "SELECT ROW_NO FROM IMPORT_REJECT WHERE RUN_ID = ? AND ROW_NO <= ?",
            row -> row.number(1),
            importId,
            lastRow));
  }

  /** The row up to which everything is done. */
  public long lastRow(long importId) {
    return database.number("SELECT LAST_ROW FROM IMPORT_RUN WHERE ID = ?", importId);
  }

  /**
   * Counts the records as done.
   *
   * @return false when they were counted before: nothing of them may be kept then
   */
  boolean advance(long importId, List<RowGroup> groups) {
    ImportCounts counts = ImportCounts.of(groups);
    long lastRow = lastRow(groups);
    long advanced =
        database.update(
            ADVANCE,
            lastRow,
            counts.created(),
            counts.updated(),
            counts.unchanged(),
            counts.refused(),
            importId,
            lastRow);
    database.updateAll(REJECT, rejects(importId, groups));
    return advanced == 1;
  }

  static long lastRow(List<RowGroup> groups) {
    List<ImportRow> rows = groups.get(groups.size() - 1).rows();
    return rows.get(rows.size() - 1).source().number();
  }

  private static List<Object[]> rejects(long importId, List<RowGroup> groups) {
    List<Object[]> rejects = new ArrayList<>();
    for (RowGroup group : groups) {
      if (group.outcome() == Outcome.REFUSED) {
        group.rows().forEach(row -> rejects.add(reject(importId, row)));
      }
    }
    return rejects;
  }

  private static Object[] reject(long importId, ImportRow row) {
    List<RejectReason> reasons = row.reasons().isEmpty() ? List.of(WITH_OTHERS) : row.reasons();
    return new Object[] {
      importId,
      row.source().number(),
      RejectJson.cells(row.source().cells()),
      RejectJson.reasons(reasons)
    };
  }
}
