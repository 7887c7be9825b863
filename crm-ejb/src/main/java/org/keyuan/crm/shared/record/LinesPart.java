package org.keyuan.crm.shared.record;

import jakarta.persistence.Column;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines of a record, in their order: {@code {PRODUCT:4711} × 2 × 35.5; …}. The record that a
 * line refers to is told as a token, so that readers see what it is called.
 */
record LinesPart(Field field, AuditedLines lines) implements RecordPart {

  @Override
  public String select() {
    return "SELECT "
        + String.join(", ", lines.columns())
        + " FROM "
        + lines.table()
        + " WHERE "
        + lines.key()
        + " = ? ORDER BY "
        + lines.order();
  }

  @Override
  public String text(List<List<Object>> rows) {
    var text = rows.stream().map(this::line).collect(Collectors.joining("; "));
    return text.isEmpty() ? null : text;
  }

  private String line(List<Object> cells) {
    var token = "{" + lines.first() + ":" + RecordState.text(cells.get(0)) + "}";
    return cells.stream()
        .skip(1)
        .map(RecordState::text)
        .collect(Collectors.joining(" \u00d7 ", token + " \u00d7 ", ""));
  }

  @Override
  public String now(StoredRecord record) {
    var rows = new ArrayList<List<Object>>();
    for (var line : RecordPart.collection(field, record)) {
      rows.add(cells(line));
    }
    return text(rows);
  }

  private List<Object> cells(Object line) {
    var type = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    var cells = new ArrayList<Object>();
    for (var column : lines.columns()) {
      cells.add(value(type, column, line));
    }
    return cells;
  }

  private static Object value(Class<?> type, String column, Object line) {
    var field =
        Arrays.stream(type.getDeclaredFields())
            .filter(f -> f.isAnnotationPresent(Column.class))
            .filter(f -> f.getAnnotation(Column.class).name().equals(column))
            .findFirst()
            .orElseThrow();
    try {
      field.setAccessible(true);
      return field.get(line);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("field " + field + " was made accessible before", e);
    }
  }
}
