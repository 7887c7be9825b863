package org.keyuan.crm.shared.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the stored fields of a record as text, so that the audit trail can say what changed from
 * what to what.
 */
final class RecordState {

  /** There only while the record lies in the recycle bin. */
  static final String DELETED = "deleted";

  /** Begins what stands for a value that is compared but never told. */
  private static final char MASKED = '\u0000';

  private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

  private RecordState() {}

  /** The record's own columns; its parts are read by {@link RecordParts}. */
  static LinkedHashMap<String, String> of(StoredRecord record) {
    var state = new LinkedHashMap<String, String>();
    for (var field : fields(record.getClass())) {
      state.put(field.getName(), text(field, record));
    }
    if (record.isDeleted()) {
      state.put(DELETED, "true");
    }
    return state;
  }

  /** What differs, as old and new value by the field's name. */
  static Map<String, String[]> differences(Map<String, String> before, Map<String, String> now) {
    var changes = new LinkedHashMap<String, String[]>();
    now.forEach((field, value) -> compare(changes, field, before.get(field), value));
    if (!now.containsKey(DELETED)) {
      compare(changes, DELETED, before.get(DELETED), null);
    }
    return changes;
  }

  private static void compare(
      Map<String, String[]> changes, String field, String before, String now) {
    if (!Objects.equals(before, now)) {
      changes.put(field, new String[] {told(before), told(now)});
    }
  }

  /** The value as it may be told. */
  static String told(String value) {
    return value != null && !value.isEmpty() && value.charAt(0) == MASKED ? NotAudited.MASK : value;
  }

  static boolean isDerived(Class<?> type, String name) {
    return fields(type).stream()
        .anyMatch(
            field -> field.getName().equals(name) && field.isAnnotationPresent(Derived.class));
  }

  static List<Field> fields(Class<?> type) {
    return FIELDS.computeIfAbsent(type, RecordState::stored);
  }

  private static List<Field> stored(Class<?> type) {
    var fields = new ArrayList<Field>();
    for (var c = type; c != null && c != StoredRecord.class; c = c.getSuperclass()) {
      for (var field : c.getDeclaredFields()) {
        if (isStored(field) && field.trySetAccessible()) {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  private static boolean isStored(Field field) {
    return !Modifier.isStatic(field.getModifiers())
        && !field.isSynthetic()
        && !field.isAnnotationPresent(Transient.class)
        && !field.isAnnotationPresent(Incidental.class)
        && !RecordParts.isPart(field)
        && (field.isAnnotationPresent(Column.class) || field.isAnnotationPresent(Embedded.class));
  }

  private static String text(Field field, StoredRecord record) {
    try {
      var value = field.get(record);
      return field.isAnnotationPresent(NotAudited.class) && value != null
          ? MASKED + value.toString()
          : text(value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("field " + field + " was made accessible before", e);
    }
  }

  /** Amounts have no zeros at their end, since databases and people add them as they like. */
  static String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return value == null ? null : value.toString();
  }
}
