package org.keyuan.crm.reporting.rendering;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.keyuan.crm.reporting.domain.ReportColumn;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.domain.ReportParameter;

/**
 * A printable report: A4, lying when its columns need it, charts first, headings on every page.
 * Pages are written as they fill, so that memory does not grow with their number.
 */
final class PdfOutput implements ReportOutput {
  private static final int WEIGHT_OF_UPRIGHT_PAGE = 90;
  private static final int ROWS_AT_ONCE = 50;

  /** Some four thousand pages; nobody prints more, and the spreadsheet has every row. */
  private static final int MOST_ROWS = 100_000;

  private final ReportDocument report;
  private final ReportText text;
  private final PdfStyle style;
  private final Document document;
  private final PdfPTable table;
  private final long mostRows;
  private long rows;

  PdfOutput(ReportDocument report, OutputStream target) throws IOException {
    this(report, target, MOST_ROWS);
  }

  PdfOutput(ReportDocument report, OutputStream target, long mostRows) throws IOException {
    this.report = report;
    this.mostRows = mostRows;
    this.text = new ReportText(report);
    BaseFont font = ReportFonts.newBaseFont();
    this.style = new PdfStyle(font);
    this.document = new Document(pageSize(report), 32, 32, 48, 48);
    PdfWriter writer = PdfWriter.getInstance(document, target);
    writer.setCloseStream(false);
    writer.setPageEvent(new PdfPageFrame(report, text, font));
    document.addTitle(report.title());
    document.addAuthor(report.company());
    document.open();
    titleBlock();
    new PdfCharts(writer, font).addTo(document, report.charts());
    this.table = newTable();
  }

  private static Rectangle pageSize(ReportDocument report) {
    int weight = report.columns().stream().mapToInt(ReportColumn::weight).sum();
    return weight > WEIGHT_OF_UPRIGHT_PAGE ? PageSize.A4.rotate() : PageSize.A4;
  }

  private void titleBlock() {
    document.add(new Paragraph(style.printable(report.title()), style.title()));
    for (ReportParameter parameter : report.parameters()) {
      String line = text.word("report.parameter", parameter.label(), parameter.value());
      document.add(new Paragraph(14, style.printable(line), style.body()));
    }
  }

  private PdfPTable newTable() {
    List<ReportColumn> columns = report.columns();
    float[] widths = new float[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = columns.get(i).weight();
    }
    PdfPTable created = new PdfPTable(widths);
    created.setWidthPercentage(100);
    created.setSpacingBefore(12);
    created.setHeaderRows(1);
    created.setComplete(false);
    columns.forEach(column -> created.addCell(style.heading(column)));
    return created;
  }

  @Override
  public void row(List<?> values) {
    if (++rows > mostRows) {
      return;
    }
    List<String> cells = text.cells(values);
    for (int i = 0; i < cells.size(); i++) {
      table.addCell(style.value(report.columns().get(i), cells.get(i)));
    }
    if (rows % ROWS_AT_ONCE == 0) {
      document.add(table);
    }
  }

  @Override
  public void finish(List<?> totals) {
    if (rows == 0) {
      table.addCell(style.note(text.word("report.empty"), report.columns().size()));
    }
    if (rows > mostRows) {
      String words = text.word("report.cut_pdf", mostRows, rows);
      table.addCell(style.note(words, report.columns().size()));
    }
    List<String> cells = text.totals(totals);
    for (int i = 0; i < cells.size(); i++) {
      table.addCell(style.total(report.columns().get(i), cells.get(i)));
    }
    table.setComplete(true);
    document.add(table);
    document.close();
  }
}
