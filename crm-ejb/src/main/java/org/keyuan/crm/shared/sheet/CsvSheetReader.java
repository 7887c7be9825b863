package org.keyuan.crm.shared.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * CSV as programs write it: comma, semicolon or tab, quoted or not, in any of the usual encodings.
 */
final class CsvSheetReader implements SheetReader {
  private static final int MAX_ROW_LENGTH = 1 << 21;
  private static final int SAMPLE_LENGTH = 1 << 15;
  private static final char[] DELIMITERS = {',', ';', '\t'};

  private final CsvReader<CsvRecord> records;
  private final CloseableIterator<CsvRecord> iterator;
  private long rowNumber;

  private CsvSheetReader(CsvReader<CsvRecord> records) {
    this.records = records;
    this.iterator = records.iterator();
  }

  static SheetReader of(Path file) throws IOException {
    TextEncoding encoding = TextEncoding.of(file);
    return new CsvSheetReader(
        CsvReader.builder()
            .fieldSeparator(delimiter(encoding, file))
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(MAX_ROW_LENGTH)
            .ofCsvRecord(encoding.open(file)));
  }

  /** The one that stands most often outside of quotes in the first line that has any. */
  private static char delimiter(TextEncoding encoding, Path file) throws IOException {
    char[] sample = new char[SAMPLE_LENGTH];
    int length;
    try (Reader reader = encoding.open(file)) {
      length = Math.max(0, reader.read(sample));
    }
    int[] counts = new int[DELIMITERS.length];
    boolean quoted = false;
    for (int i = 0; i < length; i++) {
      quoted ^= sample[i] == '"';
      if (!quoted && sample[i] == '\n' && max(counts) > 0) {
        break;
      }
      count(sample[i], quoted, counts);
    }
    return mostFrequent(counts);
  }

  private static void count(char c, boolean quoted, int[] counts) {
    for (int d = 0; d < DELIMITERS.length; d++) {
      if (!quoted && c == DELIMITERS[d]) {
        counts[d]++;
      }
    }
  }

  private static int max(int[] counts) {
    return Math.max(counts[0], Math.max(counts[1], counts[2]));
  }

  private static char mostFrequent(int[] counts) {
    int best = 0;
    for (int d = 1; d < counts.length; d++) {
      best = counts[d] > counts[best] ? d : best;
    }
    return DELIMITERS[best];
  }

  @Override
  public Optional<SheetRow> next() {
    try {
      if (!iterator.hasNext()) {
        return Optional.empty();
      }
      rowNumber++;
      return Optional.of(new SheetRow(rowNumber, cells(iterator.next().getFields())));
    } catch (CsvParseException e) {
      throw new UnreadableSheetException("import.error.damaged_row", rowNumber + 1);
    }
  }

  private List<String> cells(List<String> fields) {
    if (fields.size() > MAX_COLUMNS) {
      throw new UnreadableSheetException("import.error.many_columns", rowNumber, MAX_COLUMNS);
    }
    return fields.stream().map(CellText::read).toList();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
