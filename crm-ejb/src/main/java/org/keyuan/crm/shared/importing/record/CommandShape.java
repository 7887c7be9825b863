package org.keyuan.crm.shared.importing.record;

import jakarta.persistence.Column;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.keyuan.crm.shared.record.StoredValue;

/**
 * A command record as a map of its components, so that a file that has only some of the columns
 * changes only these. A component {@code birthDate} is stored in the column BIRTH_DATE unless
 * {@code @Column} names another one.
 */
public final class CommandShape<C extends Record> {
  private final Class<C> type;
  private final List<RecordComponent> components;
  private final List<RecordComponent> stored;

  /**
   * @param computed components that no column of the table holds
   */
  public CommandShape(Class<C> type, Set<String> computed) {
    this.type = type;
    this.components = Arrays.asList(type.getRecordComponents());
    this.stored = components.stream().filter(c -> !computed.contains(c.getName())).toList();
  }

  /** The columns of the stored components, for a SELECT. */
  public List<String> columns() {
    return stored.stream().map(CommandShape::column).toList();
  }

  /** The components as read from {@link #columns()}, which begin at the offset. */
  public Map<String, Object> read(Object[] row, int offset) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < stored.size(); i++) {
      RecordComponent component = stored.get(i);
      values.put(component.getName(), StoredValue.as(component.getType(), row[offset + i]));
    }
    return values;
  }

  /** The command; amounts without trailing zeros, so that 3 and 3.00 are equal. */
  public C command(Map<String, Object> values) {
    List<Object> arguments = new ArrayList<>();
    components.forEach(c -> arguments.add(typed(c.getType(), values.get(c.getName()))));
    try {
      Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class[]::new);
      return type.getDeclaredConstructor(types).newInstance(arguments.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record of " + type + " could not be made", e);
    }
  }

  private static Object typed(Class<?> type, Object value) {
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
    if (value == null || type.isInstance(value)) {
      return value;
    }
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .filter(constant -> constant.toString().equals(value))
            .findFirst()
            .orElse(null)
        : value;
  }

  private static String column(RecordComponent component) {
    Column named = component.getAccessor().getAnnotation(Column.class);
    return named != null
        ? named.name()
        : component.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }
}
