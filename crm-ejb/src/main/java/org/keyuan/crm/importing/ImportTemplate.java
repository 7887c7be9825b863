package org.keyuan.crm.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.keyuan.crm.importing.engine.Headings;
import org.keyuan.crm.shared.importing.kind.ImportColumn;
import org.keyuan.crm.shared.importing.kind.ImportKind;
import org.keyuan.crm.shared.text.Messages;

/**
 * An empty file to fill in: headings, a sample row and, in the workbook, what each column takes.
 */
public final class ImportTemplate {
  private static final int COLUMN_WIDTH = 18;

  private final ImportKind kind;
  private final Locale locale;

  public ImportTemplate(ImportKind kind, Locale locale) {
    this.kind = kind;
    this.locale = locale;
  }

  /** UTF-8 with a byte order mark, so that Excel shows Chinese; the target stays open. */
  public void writeCsv(OutputStream target) throws IOException {
    OutputStreamWriter text = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    text.write('\uFEFF');
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(headings());
    csv.writeRecord(kind.columns().stream().map(ImportColumn::sample).toList());
    csv.flush();
  }

  /** The first sheet is to be filled in, the second explains it. */
  public void writeWorkbook(OutputStream target) throws IOException {
    try (Workbook book = new Workbook(target, "KeyuanCRM", "1.0")) {
      writeSheet(book.newWorksheet(Messages.text(locale, "import_kind." + kind.code())));
      writeNotes(book.newWorksheet(Messages.text(locale, "import.template.notes")));
    }
  }

  private void writeSheet(Worksheet sheet) {
    for (int i = 0; i < kind.columns().size(); i++) {
      sheet.inlineString(0, i, headings().get(i));
      sheet.inlineString(1, i, kind.columns().get(i).sample());
      sheet.width(i, COLUMN_WIDTH);
    }
    sheet.range(0, 0, 0, kind.columns().size() - 1).style().bold().set();
    sheet.range(0, 0, 1000, kind.columns().size() - 1).style().format("@").set();
    sheet.freezePane(0, 1);
  }

  private void writeNotes(Worksheet sheet) {
    int row = 0;
    for (ImportColumn column : kind.columns()) {
      sheet.inlineString(row, 0, Headings.of(kind, column, locale));
      sheet.inlineString(row, 1, text(column.required() ? "required" : "optional"));
      sheet.inlineString(row, 2, text(column.type().name()));
      sheet.inlineString(row, 3, Integer.toString(column.maxLength()));
      row++;
    }
    for (int i = 0; i < 4; i++) {
      sheet.width(i, COLUMN_WIDTH);
    }
  }

  private List<String> headings() {
    return kind.columns().stream().map(c -> Headings.of(kind, c, locale)).toList();
  }

  private String text(String what) {
    return Messages.text(locale, "import.template." + what);
  }
}
