package org.keyuan.crm.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** One UTF-8 CSV file of the import format, written row by row. */
final class SheetFile implements AutoCloseable {
  private final CsvWriter writer;
  private final int columns;

  SheetFile(Path directory, String name, String... headings) throws IOException {
    writer = CsvWriter.builder().build(directory.resolve(name), StandardCharsets.UTF_8);
    columns = headings.length;
    writer.writeRecord(headings);
  }

  /** Writes one row; a null cell is written empty. */
  void row(Object... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException("%d cells in %d columns".formatted(cells.length, columns));
    }
    writer.writeRecord(
        Arrays.stream(cells).map(cell -> cell == null ? "" : cell.toString()).toList());
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
