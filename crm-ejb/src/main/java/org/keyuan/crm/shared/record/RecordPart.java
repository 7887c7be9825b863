package org.keyuan.crm.shared.record;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;

/** Something of a record that stands in a table of its own. */
interface RecordPart {

  Field field();

  default String name() {
    return field().getName();
  }

  /** Reads the rows of one record, whose id is bound. */
  String select();

  /** What is told of these rows; null for none. */
  String text(List<List<Object>> rows);

  /** What is told of what the record holds in memory. */
  String now(StoredRecord record);

  static Collection<?> collection(Field field, Object record) {
    try {
      return (Collection<?>) field.get(record);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("field " + field + " was made accessible before", e);
    }
  }
}
