package org.keyuan.crm.web.shared.form;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  /** Sets become a text of words, or a sorted list of constants for check boxes. */
  private static Object listed(Object value) {
    if (!(value instanceof Collection<?> items)) {
      return value;
    }
    return items.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
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
    if (wanted == boolean.class) {
      return Boolean.TRUE.equals(cleaned);
    }
    if (cleaned instanceof String text && wanted == Long.class) {
      return Long.valueOf(text);
    }
    return StoredValue.as(wanted, cleaned);
  }

  private static Set<?> set(RecordComponent component, Object value) {
    if (value == null) {
      return Set.of();
    }
    var words =
        value instanceof Object[] array
            ? List.of(array)
            : List.of(value.toString().strip().split("[\\s,\uff0c\u3001;\uff1b]+"));
    var name = component.getGenericType().getTypeName();
    return words.stream()
        .map(Object::toString)
        .filter(word -> !word.isBlank())
        .map(word -> element(name, word))
        .collect(Collectors.toSet());
  }

  /** The elements of a set are texts or constants of the enum that the component's type names. */
  private static Object element(String generic, String word) {
    var type =
        generic
            .substring(generic.indexOf('<') + 1, generic.lastIndexOf('>'))
            .replaceAll("@\\S+(\\([^)]*\\))? ", "")
            .strip();
    if (type.equals(String.class.getName())) {
      return word;
    }
    try {
      var constants = Class.forName(type, false, Thread.currentThread().getContextClassLoader());
      return StoredValue.as(constants, word.toUpperCase(Locale.ROOT));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String blankToNull(String text) {
    var stripped = text.strip();
    return stripped.isEmpty() ? null : stripped;
  }
}
