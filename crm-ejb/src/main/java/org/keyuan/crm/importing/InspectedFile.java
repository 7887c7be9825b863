package org.keyuan.crm.importing;

import java.io.IOException;
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
import org.keyuan.crm.shared.upload.Upload;

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

  static InspectedFile of(ImportKind kind, Upload upload) throws IOException {
    List<SheetRow> start = new ArrayList<>();
    long rows = 0;
    try (SheetReader sheet = SheetReader.open(upload.file())) {
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
        kind.code(),
        upload.name(),
        upload.type().mediaType(),
        upload.file(),
        rows,
        Headings.recognise(kind, start));
  }
}
