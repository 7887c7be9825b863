package org.keyuan.crm.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.importing.engine.ColumnMapping;
import org.keyuan.crm.importing.engine.Headings;
import org.keyuan.crm.shared.importing.kind.ImportKind;
import org.keyuan.crm.shared.sheet.SheetReader;
import org.keyuan.crm.shared.sheet.SheetRow;
import org.keyuan.crm.shared.sheet.UnreadableSheetException;

/**
 * A file that has been read through once, so that nothing unreadable is kept and the number of rows
 * is known.
 *
 * @param rows number of the last row
 * @param mapping as recognised from the headings
 */
public record InspectedFile(
    String kind, String name, String contentType, Path content, long rows, ColumnMapping mapping) {
  private static final int START_ROWS = 10;
  private static final int MAX_NAME = 255;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  static InspectedFile of(ImportKind kind, String name, Path content) throws IOException {
    List<SheetRow> start = new ArrayList<>();
    long rows = 0;
    try (SheetReader sheet = SheetReader.open(content)) {
      for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
        rows = row.get().number();
        if (start.size() < START_ROWS) {
          start.add(row.get());
        }
      }
    }
    if (rows == 0) {
      throw new UnreadableSheetException("import.error.empty");
    }
    return new InspectedFile(
        kind.code(), plain(name), type(content), content, rows, Headings.recognise(kind, start));
  }

  private static String type(Path content) throws IOException {
    try (var in = Files.newInputStream(content)) {
      return in.read() == 'P' && in.read() == 'K' && in.read() == 3 ? XLSX : "text/csv";
    }
  }

  /** The last part of the name, without what a header or a file system could take amiss. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
    return clean.isEmpty() ? "import" : clean.substring(Math.max(0, clean.length() - MAX_NAME));
  }
}
