package org.keyuan.crm.reporting.rendering;

import java.util.List;
import org.keyuan.crm.reporting.domain.ReportDocument;

/**
 * A report as text for a page: the same words and figures as on paper.
 *
 * @param document title, parameters, columns and charts
 * @param generatedAt in the report's zone
 * @param rows the first rows; see {@link #cut()}
 * @param totals one text for each column; empty without totals
 * @param rowCount of the whole report
 */
public record ReportPreview(
    ReportDocument document,
    String generatedAt,
    List<List<String>> rows,
    List<String> totals,
    long rowCount) {

  /** Whether rows were left out. */
  public boolean cut() {
    return rowCount > rows.size();
  }
}
