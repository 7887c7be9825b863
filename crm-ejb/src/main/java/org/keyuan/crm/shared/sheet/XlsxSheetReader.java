package org.keyuan.crm.shared.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX workbook. Rows that the file leaves out come as blank ones. */
final class XlsxSheetReader implements SheetReader {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final Queue<SheetRow> pending = new ArrayDeque<>(1);
  private long rowNumber;

  private XlsxSheetReader(ReadableWorkbook workbook) throws IOException {
    this.workbook = workbook;
    this.stream = workbook.getFirstSheet().openStream();
    this.rows = stream.iterator();
  }

  static SheetReader of(Path file) throws IOException {
    ArchiveLimits.check(file);
    ReadableWorkbook workbook = null;
    try {
      workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
      return new XlsxSheetReader(workbook);
    } catch (RuntimeException | IOException e) {
      if (workbook != null) {
        workbook.close();
      }
      throw new UnreadableSheetException("import.error.damaged");
    }
  }

  @Override
  public Optional<SheetRow> next() {
    if (pending.isEmpty() && !readAhead()) {
      return Optional.empty();
    }
    rowNumber++;
    return Optional.of(
        pending.peek().number() == rowNumber
            ? pending.remove()
            : new SheetRow(rowNumber, List.of()));
  }

  private boolean readAhead() {
    try {
      if (!rows.hasNext()) {
        return false;
      }
      Row row = rows.next();
      if (row.getRowNum() <= rowNumber || row.getRowNum() > 1 << 20) {
        throw new UnreadableSheetException("import.error.damaged_row", rowNumber + 1);
      }
      return pending.add(new SheetRow(row.getRowNum(), cells(row)));
    } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new UnreadableSheetException("import.error.damaged_row", rowNumber + 1);
    }
  }

  private List<String> cells(Row row) {
    int count = row.getCellCount();
    while (count > 0 && row.getCell(count - 1) == null) {
      count--;
    }
    if (count > MAX_COLUMNS) {
      throw new UnreadableSheetException("import.error.many_columns", row.getRowNum(), MAX_COLUMNS);
    }
    List<String> cells = new ArrayList<>(count);
    for (int column = 0; column < count; column++) {
      Cell cell = row.getCell(column);
      cells.add(cell == null ? "" : CellText.read(XlsxCell.text(cell)));
    }
    return cells;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
