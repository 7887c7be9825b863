package org.keyuan.crm.importing.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keyuan.crm.shared.importing.kind.ImportRow;
import org.keyuan.crm.shared.sheet.SheetRow;

/**
 * Where in the file each column stands.
 *
 * @param headerRow number of the row with the headings; records begin below
 * @param positions index of the cell, counted from 0, by column name
 */
public record ColumnMapping(long headerRow, Map<String, Integer> positions) {
  public ColumnMapping {
    positions = Map.copyOf(positions);
  }

  ImportRow apply(SheetRow row) {
    Map<String, String> texts = new HashMap<>();
    positions.forEach((column, index) -> texts.put(column, row.cell(index)));
    return new ImportRow(row, texts);
  }

  /** One line per column, {@code name=index}, the header's row first; what {@link #parse} reads. */
  public String format() {
    StringBuilder text = new StringBuilder("header=" + headerRow);
    positions.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> text.append('\n').append(entry.getKey()).append('=').append(entry.getValue()));
    return text.toString();
  }

  /** Reads what {@link #format} wrote. */
  public static ColumnMapping parse(String text) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    long header = 1;
    for (String line : text.split("\n")) {
      String[] parts = line.split("=", 2);
      if (parts[0].equals("header")) {
        header = Long.parseLong(parts[1]);
      } else {
        positions.put(parts[0], Integer.valueOf(parts[1]));
      }
    }
    return new ColumnMapping(header, positions);
  }
}
