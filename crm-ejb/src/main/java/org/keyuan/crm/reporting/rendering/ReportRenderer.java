package org.keyuan.crm.reporting.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.domain.ReportSummary;

/**
 * Writes a report in one or more formats. The rows are read once whatever the number of formats, so
 * that the files of one run never disagree.
 *
 * <pre>{@code
 * ReportRenderer.render(document, Map.of(ReportFormat.PDF, pdfFile, ReportFormat.CSV, csvFile));
 * }</pre>
 */
public final class ReportRenderer {
  private ReportRenderer() {}

  /**
   * Writes the report to every target; the caller closes the streams.
   *
   * @throws IOException when a target fails; what was written by then is worthless
   */
  public static ReportSummary render(
      ReportDocument document, Map<ReportFormat, ? extends OutputStream> targets)
      throws IOException {
    List<ReportOutput> outputs = new ArrayList<>();
    for (var target : targets.entrySet()) {
      outputs.add(target.getKey().open(document, target.getValue()));
    }
    return write(document, outputs);
  }

  /**
   * The report as it is shown on screen.
   *
   * @param rowLimit how many rows to keep; totals are those of all rows
   */
  public static ReportPreview preview(ReportDocument document, int rowLimit) throws IOException {
    PreviewOutput output = new PreviewOutput(document, rowLimit);
    Optional<ReportSummary> quick = document.rows().sendFirst(rowLimit, output);
    if (quick.isPresent()) {
      output.finish(quick.get().totals());
      return output.preview(quick.get().rowCount());
    }
    return output.preview(write(document, List.of(output)).rowCount());
  }

  private static ReportSummary write(ReportDocument document, List<? extends ReportOutput> outputs)
      throws IOException {
    ColumnTotals totals = new ColumnTotals(document.columns());
    document
        .rows()
        .sendTo(
            row -> {
              totals.add(row);
              for (ReportOutput output : outputs) {
                output.row(row);
              }
            });
    for (ReportOutput output : outputs) {
      output.finish(totals.sums());
    }
    return new ReportSummary(totals.rows(), totals.sums());
  }
}
