package org.keyuan.crm.importing.engine;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.keyuan.crm.shared.importing.kind.ImportColumn;
import org.keyuan.crm.shared.importing.kind.ImportKind;
import org.keyuan.crm.shared.sheet.SheetRow;
import org.keyuan.crm.shared.text.Messages;

/**
 * The names of a kind's columns in both languages, and which cell of a heading row is which column.
 */
public final class Headings {
  /** The header stands within these rows; above it there may be a title or notes. */
  private static final int ROWS_SEARCHED = 10;

  private Headings() {}

  /** What a column is called. */
  public static String of(ImportKind kind, ImportColumn column, Locale locale) {
    return Messages.text(locale, key(kind, "column", column));
  }

  /**
   * The mapping with most columns that one of the rows gives; that of the first row when none gives
   * any.
   */
  public static ColumnMapping recognise(ImportKind kind, List<SheetRow> start) {
    Map<String, String> names = names(kind);
    return start.stream()
        .limit(ROWS_SEARCHED)
        .map(row -> new ColumnMapping(row.number(), positions(names, row)))
        .max(
            Comparator.<ColumnMapping>comparingInt(mapping -> mapping.positions().size())
                .thenComparing(ColumnMapping::headerRow, Comparator.reverseOrder()))
        .orElse(new ColumnMapping(1, Map.of()));
  }

  private static Map<String, Integer> positions(Map<String, String> names, SheetRow row) {
    Map<String, Integer> positions = new HashMap<>();
    IntStream.range(0, row.cells().size())
        .filter(i -> names.containsKey(plain(row.cell(i))))
        .forEach(i -> positions.putIfAbsent(names.get(plain(row.cell(i))), i));
    return positions;
  }

  private static Map<String, String> names(ImportKind kind) {
    Map<String, String> names = new HashMap<>();
    for (ImportColumn column : kind.columns()) {
      names.put(plain(column.name()), column.name());
    }
    for (Locale locale : Messages.LOCALES) {
      for (ImportColumn column : kind.columns()) {
        names.putIfAbsent(plain(of(kind, column, locale)), column.name());
        aliases(kind, column, locale)
            .forEach(alias -> names.putIfAbsent(plain(alias), column.name()));
      }
    }
    names.remove("");
    return names;
  }

  private static List<String> aliases(ImportKind kind, ImportColumn column, Locale locale) {
    String text = Messages.text(locale, key(kind, "alias", column));
    return text.startsWith("?") ? List.of() : Arrays.asList(text.split("[,\\uff0c]"));
  }

  private static String key(ImportKind kind, String what, ImportColumn column) {
    return "import_" + kind.code() + "." + what + "." + column.name();
  }

  /**
   * Headings are compared without case, width, spaces and marks such as the asterisk of a required
   * column.
   */
  private static String plain(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\(.*?\\)|[^\\p{L}\\p{N}]", "");
  }
}
