package org.keyuan.crm.shared.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the rows of a spreadsheet one after the other with flat memory.
 *
 * <pre>
 * try (SheetReader sheet = SheetReader.open(file)) {
 *   for (var row = sheet.next(); row.isPresent(); row = sheet.next()) { … }
 * }
 * </pre>
 */
public interface SheetReader extends AutoCloseable {

  /** Excel refuses longer cells too. */
  int MAX_CELL_LENGTH = 32_767;

  /** Far more than any kind of import has, far less than would hurt. */
  int MAX_COLUMNS = 500;

  /**
   * The next row, also a blank one; empty after the last.
   *
   * @throws UnreadableSheetException when the file is damaged or breaks a limit from here on
   */
  Optional<SheetRow> next();

  @Override
  void close() throws IOException;

  /**
   * Opens a file by what is in it, whatever its name says: the first sheet of an XLSX workbook,
   * else CSV.
   *
   * @throws UnreadableSheetException when it is neither, or too big when unpacked
   */
  static SheetReader open(Path file) throws IOException {
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(8);
    }
    if (startsWith(start, 'P', 'K', 3, 4)) {
      return XlsxSheetReader.of(file);
    }
    if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new UnreadableSheetException("import.error.old_excel");
    }
    return CsvSheetReader.of(file);
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    byte[] wanted = new byte[magic.length];
    for (int i = 0; i < magic.length; i++) {
      wanted[i] = (byte) magic[i];
    }
    return bytes.length >= wanted.length
        && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
  }
}
