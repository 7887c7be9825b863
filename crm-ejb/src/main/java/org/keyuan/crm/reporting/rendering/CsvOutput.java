package org.keyuan.crm.reporting.rendering;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.reporting.domain.ColumnType;
import org.keyuan.crm.reporting.domain.ReportColumn;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.shared.tabular.FormulaGuard;

/**
 * Plain rows for other programs: headings and values only, no title and no totals, figures without
 * grouping. The byte order mark makes spreadsheet programs read the file as UTF-8.
 */
final class CsvOutput implements ReportOutput {
  private final ReportDocument document;
  private final ReportText text;
  private final Writer writer;
  private final CsvWriter csv;

  CsvOutput(ReportDocument document, OutputStream target) throws IOException {
    this.document = document;
    this.text = new ReportText(document);
    this.writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), 65536);
    writer.write('\uFEFF');
    this.csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .build(writer);
    csv.writeRecord(document.columns().stream().map(c -> FormulaGuard.inert(c.heading())).toList());
  }

  @Override
  public void row(List<?> values) {
    List<String> cells = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      cells.add(cell(document.columns().get(i), values.get(i)));
    }
    csv.writeRecord(cells);
  }

  private String cell(ReportColumn column, Object value) {
    if (value instanceof Number number && column.type().isNumeric()) {
      return figure(column.type(), new BigDecimal(number.toString()));
    }
    return FormulaGuard.inert(text.cell(column, value));
  }

  private static String figure(ColumnType type, BigDecimal value) {
    return type == ColumnType.PERCENT
        ? value.movePointRight(2).toPlainString() + "%"
        : value.toPlainString();
  }

  @Override
  public void finish(List<?> totals) throws IOException {
    csv.flush();
    writer.flush();
  }
}
