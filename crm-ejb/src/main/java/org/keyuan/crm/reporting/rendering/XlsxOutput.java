package org.keyuan.crm.reporting.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.keyuan.crm.reporting.domain.ReportDocument;

/**
 * A spreadsheet with real numbers and dates, written row by row. When a sheet is full, the rows go
 * on in the next one under the same headings.
 */
final class XlsxOutput implements ReportOutput {
  /** One row less than a sheet holds, so that the totals always fit. */
  private static final int LAST_ROW = Worksheet.MAX_ROWS - 2;

  private static final int FLUSH_EVERY = 500;

  private final ReportDocument document;
  private final Workbook workbook;
  private final XlsxCells cells;
  private final int lastRow;
  private XlsxSheet sheet;
  private int sheets;

  XlsxOutput(ReportDocument document, OutputStream target) {
    this(document, target, LAST_ROW);
  }

  XlsxOutput(ReportDocument document, OutputStream target, int lastRow) {
    this.document = document;
    this.lastRow = lastRow;
    this.workbook = new Workbook(target, "Keyuan CRM", "1.0");
    workbook.setGlobalDefaultFont("Microsoft YaHei", 10);
    this.cells = new XlsxCells(document);
    nextSheet();
  }

  private void nextSheet() {
    sheets++;
    String name = sheets == 1 ? document.title() : document.title() + " " + sheets;
    sheet = new XlsxSheet(workbook.newWorksheet(XlsxCells.sheetName(name, sheets)), cells);
    sheet.heading(document);
  }

  @Override
  public void row(List<?> values) throws IOException {
    if (sheet.nextRow() > lastRow) {
      sheet.finish(document.columns().size());
      nextSheet();
    }
    sheet.row(values);
    if (sheet.nextRow() % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  @Override
  public void finish(List<?> totals) throws IOException {
    sheet.finish(document.columns().size());
    if (!totals.isEmpty()) {
      sheet.totals(totals);
    }
    sheet.close();
    workbook.finish();
  }
}
