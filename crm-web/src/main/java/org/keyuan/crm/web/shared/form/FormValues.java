package org.keyuan.crm.web.shared.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keyuan.crm.shared.record.StoredValue;

/** Moves values between a command and the fields of a form. */
final class FormValues {

  private FormValues() {}

  static Map<String, Object> read(Record command) {
    var values = new LinkedHashMap<String, Object>();
    for (var component : command.getClass().getRecordComponents()) {
      values.put(component.getName(), get(command, component));
    }
    return values;
  }

  private static Object get(Record command, RecordComponent component) {
    try {
      var value = component.getAccessor().invoke(command);
      return value instanceof Enum<?> constant ? constant.name() : listed(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("component " + component + " could not be read", e);
    }
  }

  /**
   * Sets of texts become one text of words, sets of constants a list of names for check boxes,
   * lists of records (the lines of an order) a list of forms of their own.
   */
  private static Object listed(Object value) {
    if (value instanceof List<?> items) {
      return items.stream()
          .map(item -> read((Record) item))
          .collect(Collectors.toCollection(ArrayList::new));
    }
    if (!(value instanceof Collection<?> items)) {
      return value;
    }
    return items.stream().allMatch(Enum.class::isInstance) && !items.isEmpty()
        ? items.stream().map(item -> ((Enum<?>) item).name()).sorted().toList()
        : items.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
  }

  static <C extends Record> C command(Class<C> type, Map<String, Object> values) {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var arguments = Arrays.stream(components).map(c -> typed(c, values.get(c.getName()))).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a command of " + type + " could not be made", e);
    }
  }

  private static Object typed(RecordComponent component, Object value) {
    var wanted = component.getType();
    var cleaned = value instanceof String text ? blankToNull(text) : value;
    if (wanted == Set.class) {
      return set(component, cleaned);
    }
    if (wanted == List.class) {
      return records(component, (List<?>) cleaned);
    }
    if (wanted == boolean.class) {
      return Boolean.TRUE.equals(cleaned);
    }
    if (cleaned instanceof String text && wanted == Long.class) {
      return Long.valueOf(text);
    }
    return StoredValue.as(wanted, cleaned);
  }

  @SuppressWarnings("unchecked")
  private static List<?> records(RecordComponent component, List<?> rows) {
    var type = (Class<? extends Record>) argument(component);
    return rows == null
        ? List.of()
        : rows.stream().map(row -> command(type, (Map<String, Object>) row)).toList();
  }

  /** The type of the elements of a list or a set. */
  private static Class<?> argument(RecordComponent component) {
    var generic = (ParameterizedType) component.getGenericType();
    return (Class<?>) generic.getActualTypeArguments()[0];
  }

  private static Set<?> set(RecordComponent component, Object value) {
    if (value == null) {
      return Set.of();
    }
    var type = argument(component);
    return words(value).stream()
        .map(Object::toString)
        .filter(word -> !word.isBlank())
        .map(word -> type.isEnum() ? StoredValue.as(type, word) : word)
        .collect(Collectors.toSet());
  }

  /** Check boxes give an array, what was stored is a list, a line of words is typed. */
  private static Collection<?> words(Object value) {
    if (value instanceof Object[] array) {
      return List.of(array);
    }
    return value instanceof Collection<?> items
        ? items
        : List.of(value.toString().strip().split("[\\s,\uff0c\u3001;\uff1b]+"));
  }

  private static String blankToNull(String text) {
    var stripped = text.strip();
    return stripped.isEmpty() ? null : stripped;
  }
}
