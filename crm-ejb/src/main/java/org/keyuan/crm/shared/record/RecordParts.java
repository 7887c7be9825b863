package org.keyuan.crm.shared.record;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Persistence;
import java.lang.reflect.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Row;

/**
 * Reads what belongs to a record but stands in other tables: collections of values such as tags,
 * and {@link AuditedLines}. How it was before a change is read from the tables themselves, just
 * before the change goes there; only parts that were opened can have changed.
 */
final class RecordParts {

  private static final Map<Class<?>, List<RecordPart>> PARTS = new ConcurrentHashMap<>();

  private RecordParts() {}

  static boolean isPart(Field field) {
    return field.isAnnotationPresent(ElementCollection.class)
        || field.isAnnotationPresent(AuditedLines.class);
  }

  /** The parts as the record holds them now, of those that were opened. */
  static Map<String, String> now(StoredRecord record) {
    var texts = new LinkedHashMap<String, String>();
    for (var part : opened(record)) {
      texts.put(part.name(), part.now(record));
    }
    return texts;
  }

  /** The opened parts as the tables hold them. */
  static Map<String, String> before(StoredRecord record) {
    return stored(opened(record), record.id());
  }

  /** All parts as the tables hold them. */
  static Map<String, String> stored(Class<?> type, long id) {
    return stored(of(type), id);
  }

  private static Map<String, String> stored(List<RecordPart> parts, long id) {
    var texts = new LinkedHashMap<String, String>();
    for (var part : parts) {
      var rows =
          CDI.current().select(Database.class).get().list(part.select(), RecordParts::cells, id);
      texts.put(part.name(), part.text(rows));
    }
    return texts;
  }

  private static List<Object> cells(Row row) throws SQLException {
    var cells = new ArrayList<Object>();
    for (int i = 1; i <= row.rows().getMetaData().getColumnCount(); i++) {
      cells.add(row.rows().getObject(i));
    }
    return cells;
  }

  private static List<RecordPart> opened(StoredRecord record) {
    var parts = of(record.getClass());
    return parts.isEmpty()
        ? parts
        : parts.stream()
            .filter(part -> Persistence.getPersistenceUtil().isLoaded(record, part.name()))
            .toList();
  }

  static List<RecordPart> of(Class<?> type) {
    return PARTS.computeIfAbsent(type, RecordParts::find);
  }

  private static List<RecordPart> find(Class<?> type) {
    var parts = new ArrayList<RecordPart>();
    for (var c = type; c != null && c != StoredRecord.class; c = c.getSuperclass()) {
      for (var field : c.getDeclaredFields()) {
        if (isPart(field) && field.trySetAccessible()) {
          parts.add(
              field.isAnnotationPresent(AuditedLines.class)
                  ? new LinesPart(field, field.getAnnotation(AuditedLines.class))
                  : new ValuesPart(field));
        }
      }
    }
    return parts;
  }
}
