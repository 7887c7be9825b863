package org.keyuan.crm.reporting.rendering;

import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.reporting.domain.ReportDocument;

/** Keeps the first rows as text for the screen. */
final class PreviewOutput implements ReportOutput {
  private final ReportDocument document;
  private final int rowLimit;
  private final ReportText text;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> totals = List.of();

  PreviewOutput(ReportDocument document, int rowLimit) {
    this.document = document;
    this.rowLimit = rowLimit;
    this.text = new ReportText(document);
  }

  @Override
  public void row(List<?> values) {
    if (rows.size() < rowLimit) {
      rows.add(text.cells(values));
    }
  }

  @Override
  public void finish(List<?> sums) {
    totals = text.totals(sums);
  }

  ReportPreview preview(long rowCount) {
    return new ReportPreview(document, text.generatedAt(), List.copyOf(rows), totals, rowCount);
  }
}
