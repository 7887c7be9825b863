package org.keyuan.crm.importing;

import org.keyuan.crm.importing.engine.ColumnMapping;

/**
 * An import as a person sees it.
 *
 * @param rows number of the file's last row
 * @param lastRow the row up to which everything is done
 * @param jobState of the job's run, or null when none was started
 */
public record ImportDetail(
    long id,
    String kind,
    String fileName,
    ColumnMapping mapping,
    boolean verified,
    ImportState state,
    long rows,
    long lastRow,
    ImportCounts counts,
    Long jobRunId,
    String jobState) {

  public boolean isAtWork() {
    boolean busy = state == ImportState.CHECKING || state == ImportState.IMPORTING;
    return busy && "STARTED".equals(jobState);
  }

  /** The job ended before the file did. */
  public boolean isCutShort() {
    boolean busy = state == ImportState.CHECKING || state == ImportState.IMPORTING;
    return busy && jobState != null && !"STARTED".equals(jobState);
  }

  /** Share of the rows already passed, 0 to 100. */
  public int percent() {
    if (state == ImportState.CHECKED || state == ImportState.DONE) {
      return 100;
    }
    return rows == 0 ? 0 : (int) Math.min(99, 100 * lastRow / rows);
  }
}
