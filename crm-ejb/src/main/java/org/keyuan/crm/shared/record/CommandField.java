package org.keyuan.crm.shared.record;

import jakarta.persistence.Column;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** One component of a command: its value as text and back, and a command with another value. */
public final class CommandField {
  private final Class<? extends Record> type;
  private final RecordComponent component;

  private CommandField(Class<? extends Record> type, RecordComponent component) {
    this.type = type;
    this.component = component;
  }

  public static CommandField of(Class<? extends Record> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .map(component -> new CommandField(type, component))
        .orElseThrow(() -> new IllegalArgumentException(type + " has no " + name));
  }

  /** Whether the command has such a component. */
  public static boolean exists(Class<? extends Record> type, String name) {
    return Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.getName().equals(name));
  }

  public Class<?> valueType() {
    return component.getType();
  }

  /** The column of the record's table. */
  public String column() {
    return column(component);
  }

  /** BIRTH_DATE for {@code birthDate}, unless {@code @Column} names another one. */
  static String column(RecordComponent component) {
    var named = component.getAccessor().getAnnotation(Column.class);
    return named != null
        ? named.name()
        : component.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }

  public Object get(Record command) {
    try {
      return component.getAccessor().invoke(command);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("component " + component + " could not be read", e);
    }
  }

  /** The same command with another value. */
  public <C extends Record> C with(C command, Object value) {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values =
        Arrays.stream(components)
            .map(
                c ->
                    c.getName().equals(component.getName())
                        ? value
                        : new CommandField(type, c).get(command))
            .toArray();
    try {
      @SuppressWarnings("unchecked")
      var copy = (C) type.getDeclaredConstructor(types).newInstance(values);
      return copy;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a command of " + type + " could not be made", e);
    }
  }

  /**
   * What a text means that {@link #text} or the database wrote.
   *
   * @throws IllegalArgumentException where it means nothing of the type
   */
  public Object parse(String text) {
    if (text == null || text.isEmpty()) {
      return none();
    }
    try {
      return parsed(text);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("no value of " + component + ": " + text, e);
    }
  }

  private Object none() {
    if (valueType().isPrimitive()) {
      throw new IllegalArgumentException(component + " can't be empty");
    }
    return null;
  }

  private Object parsed(String text) {
    var wanted = valueType();
    if (wanted == Long.class) {
      return new BigDecimal(text).longValueExact();
    }
    if (wanted == Integer.class) {
      return new BigDecimal(text).intValueExact();
    }
    if (wanted == BigDecimal.class) {
      return new BigDecimal(text);
    }
    if (wanted == boolean.class || wanted == Boolean.class) {
      return text.equals("true");
    }
    return wanted == LocalDate.class ? LocalDate.parse(text) : StoredValue.as(wanted, text);
  }

  /** The value as text; null for none. */
  public static String text(Object value) {
    return value instanceof BigDecimal figure
        ? figure.toPlainString()
        : value == null ? null : value.toString();
  }
}
