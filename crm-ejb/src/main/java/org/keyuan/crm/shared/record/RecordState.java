package org.keyuan.crm.shared.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the stored fields of a record as text, so that the audit trail can say what changed from
 * what to what.
 */
final class RecordState {

  /** There only while the record lies in the recycle bin. */
  static final String DELETED = "deleted";

  private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

  private RecordState() {}

  static Map<String, String> of(StoredRecord record) {
    var state = new LinkedHashMap<String, String>();
    for (var field : FIELDS.computeIfAbsent(record.getClass(), RecordState::fields)) {
      state.put(field.getName(), text(field, record));
    }
    if (record.isDeleted()) {
      state.put(DELETED, "true");
    }
    return state;
  }

  static boolean isDerived(Class<?> type, String name) {
    return FIELDS.computeIfAbsent(type, RecordState::fields).stream()
        .anyMatch(
            field -> field.getName().equals(name) && field.isAnnotationPresent(Derived.class));
  }

  private static List<Field> fields(Class<?> type) {
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
        && !field.isAnnotationPresent(NotAudited.class)
        && (field.isAnnotationPresent(Column.class) || field.isAnnotationPresent(Embedded.class));
  }

  private static String text(Field field, StoredRecord record) {
    try {
      var value = field.get(record);
      return value == null ? null : value.toString();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("field " + field + " was made accessible before", e);
    }
  }
}
