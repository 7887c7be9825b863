package org.keyuan.crm.web.bulk;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Arrays;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListColumn;

/**
 * A field that can be set in many records, and how it is filled in.
 *
 * @param type of its column in the list
 * @param detail the dictionary's category for a code
 * @param rows of a long text; empty for a short one
 */
public record OfferedField(String name, ColumnType type, String detail, String rows)
    implements Serializable {
  private static final int LONG = 1000;

  static OfferedField of(Class<? extends Record> command, String name, ListColumn column) {
    var isLong = column.type() == ColumnType.TEXT && longest(command, name) >= LONG;
    return new OfferedField(name, column.type(), column.detail(), isLong ? "3" : "");
  }

  private static int longest(Class<? extends Record> command, String name) {
    return Arrays.stream(command.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .map(component -> component.getAccessor().getAnnotation(Size.class))
        .mapToInt(size -> size == null ? 0 : size.max())
        .findFirst()
        .orElse(0);
  }

  public boolean isCode() {
    return type == ColumnType.CODE;
  }

  public boolean isFlag() {
    return type == ColumnType.BOOLEAN;
  }

  public boolean isReference() {
    return type.isReference();
  }

  public boolean isDate() {
    return type == ColumnType.DATE;
  }

  public boolean isFigure() {
    return type.isFigure();
  }

  public boolean isText() {
    return type == ColumnType.TEXT;
  }
}
