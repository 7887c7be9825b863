package org.keyuan.crm.reporting.rendering;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.keyuan.crm.reporting.domain.ReportColumn;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.domain.ReportParameter;

/** One sheet being filled from the top: title block, headings that stay in view, rows, totals. */
final class XlsxSheet {
  private static final String HEADING_FILL = "E7EEFC";
  private static final int WIDEST = 60;

  private final Worksheet sheet;
  private final XlsxCells cells;
  private int row;
  private int headingRow;

  XlsxSheet(Worksheet sheet, XlsxCells cells) {
    this.sheet = sheet;
    this.cells = cells;
  }

  /** Index of the row that comes next, from zero. */
  int nextRow() {
    return row;
  }

  void heading(ReportDocument document) {
    sheet.style(row, 0).bold().fontSize(14).set();
    cells.text(sheet, row++, 0, document.title());
    cells.text(sheet, row++, 0, document.company());
    for (ReportParameter parameter : document.parameters()) {
      cells.text(sheet, row++, 0, cells.parameter(parameter));
    }
    cells.text(sheet, row++, 0, cells.generatedAt());
    columnHeadings(document.columns());
  }

  private void columnHeadings(List<ReportColumn> columns) {
    headingRow = row++;
    for (int i = 0; i < columns.size(); i++) {
      ReportColumn column = columns.get(i);
      sheet.width(i, Math.min(WIDEST, column.weight() + 2));
      cells.text(sheet, headingRow, i, column.heading());
      sheet
          .style(headingRow, i)
          .bold()
          .fillColor(HEADING_FILL)
          .horizontalAlignment(column.alignment().name().toLowerCase(java.util.Locale.ROOT))
          .set();
    }
    sheet.freezePane(0, row);
    sheet.repeatRows(headingRow);
    sheet.setFitToPage(true);
    sheet.fitToHeight((short) 0);
    if (columns.size() > 5) {
      sheet.pageOrientation("landscape");
    }
  }

  void row(List<?> values) {
    cells.row(sheet, row++, values);
  }

  void totals(List<?> totals) {
    cells.totals(sheet, row, totals);
    Range range = sheet.range(row, 0, row, totals.size() - 1);
    range.style().bold().borderStyle(org.dhatim.fastexcel.BorderSide.TOP, "thin").set();
    row++;
  }

  /** Gives the headings their filter, which must not reach into the totals. */
  void finish(int columns) {
    sheet.setAutoFilter(headingRow, 0, row - 1, columns - 1);
  }

  void flush() throws IOException {
    sheet.flush();
  }

  void close() throws IOException {
    sheet.finish();
  }
}
