package org.keyuan.crm.it.proof;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Reads what an exported file has in its first column. */
final class Spreadsheet {
  private Spreadsheet() {}

  /**
   * Below the heading, sorted.
   *
   * @param filters number of conditions that a workbook says above the heading
   */
  static List<String> firstColumn(byte[] file, int filters) throws IOException {
    var text = new String(file, StandardCharsets.UTF_8);
    var cells = text.startsWith("PK") ? workbook(file, filters) : csv(file);
    return cells.stream().sorted().toList();
  }

  private static List<String> csv(byte[] file) {
    return rows(file).stream().skip(1).map(row -> row.get(0)).toList();
  }

  /** The cells of a CSV file, its heading first. */
  static List<List<String>> rows(byte[] file) {
    var rows = new ArrayList<List<String>>();
    CsvReader.builder()
        .ofCsvRecord(new String(file, StandardCharsets.UTF_8).replace("\uFEFF", ""))
        .forEach(row -> rows.add(row.getFields()));
    return rows;
  }

  /** Title, company, filter and time stand above the heading. */
  private static List<String> workbook(byte[] file, int filters) throws IOException {
    var cells = new ArrayList<String>();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = book.getFirstSheet().openStream()) {
      rows.forEach(row -> cells.add(row.getCellText(0)));
    }
    return cells.stream().skip(4L + filters).toList();
  }
}
