package org.keyuan.crm.filter;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Columns in the order in which somebody wants them: {@code name:240,tier,amount:120}. */
public record ColumnLayout(List<Column> columns) implements Serializable {

  public static final int NARROWEST = 40;
  public static final int WIDEST = 800;

  /**
   * @param width in pixels; 0 for as wide as it needs to be
   */
  public record Column(String name, int width) implements Serializable {

    public Column {
      width = width <= 0 ? 0 : Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    String text() {
      return width == 0 ? name : name + ":" + width;
    }
  }

  public ColumnLayout {
    columns = List.copyOf(columns);
  }

  static ColumnLayout parse(String text) {
    return new ColumnLayout(Arrays.stream(text.split(",")).map(ColumnLayout::column).toList());
  }

  private static Column column(String text) {
    var colon = text.indexOf(':');
    return colon < 0
        ? new Column(text, 0)
        : new Column(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  String text() {
    return columns.stream().map(Column::text).collect(Collectors.joining(","));
  }

  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** 0 for as wide as it needs to be. */
  public int width(String column) {
    return columns.stream()
        .filter(c -> c.name().equals(column))
        .mapToInt(Column::width)
        .findFirst()
        .orElse(0);
  }
}
