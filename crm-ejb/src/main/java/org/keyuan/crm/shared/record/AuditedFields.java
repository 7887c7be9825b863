package org.keyuan.crm.shared.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.shared.access.RecordKind;

/** What the audit trail tells of each kind of record, and how a record stands now. */
@ApplicationScoped
public class AuditedFields {

  @PersistenceContext private EntityManager entityManager;

  /** The fields of the kind, those of all its classes; none for a kind that is no entity. */
  public List<AuditedField> of(RecordKind kind) {
    var fields = new LinkedHashMap<String, AuditedField>();
    for (var type : types(kind)) {
      RecordState.fields(type).forEach(field -> fields.putIfAbsent(field.getName(), told(field)));
      RecordParts.of(type).forEach(part -> fields.putIfAbsent(part.name(), told(part.field())));
    }
    return List.copyOf(fields.values());
  }

  /**
   * How the record stands now, as the trail would tell it, the recycle bin included; empty where
   * there is no such record.
   */
  public Optional<Map<String, String>> now(RecordKind kind, long id) {
    return root(kind).map(type -> entityManager.find(type, id)).map(record -> state(record, id));
  }

  /**
   * A record about to be removed.
   *
   * @param state empty for what is no entity
   */
  public record Last(String name, Map<String, String> state) {}

  /** What a record is that another statement is about to remove; it isn't kept in memory. */
  public Last last(RecordKind kind, long id) {
    var record = root(kind).map(type -> entityManager.find(type, id));
    var last = record.map(found -> new Last(found.recordName(), state(found, id)));
    record.ifPresent(entityManager::detach);
    return last.orElse(new Last(null, Map.of()));
  }

  /** Whether the state is that of a record in the recycle bin. */
  public static boolean isDeleted(Map<String, String> state) {
    return state.get(RecordState.DELETED) != null;
  }

  private static Map<String, String> state(StoredRecord record, long id) {
    var state = RecordState.of(record);
    state.putAll(RecordParts.stored(record.getClass(), id));
    state.replaceAll((field, value) -> RecordState.told(value));
    return state;
  }

  private Optional<Class<? extends StoredRecord>> root(RecordKind kind) {
    return types(kind).stream()
        .<Class<? extends StoredRecord>>map(type -> type)
        .filter(type -> !type.getSuperclass().isAnnotationPresent(Entity.class))
        .findFirst();
  }

  private List<Class<? extends StoredRecord>> types(RecordKind kind) {
    var types = new ArrayList<Class<? extends StoredRecord>>();
    for (EntityType<?> entity : entityManager.getMetamodel().getEntities()) {
      var type = entity.getJavaType();
      if (StoredRecord.class.isAssignableFrom(type)
          && RecordKinds.of(type.asSubclass(StoredRecord.class)) == kind) {
        types.add(type.asSubclass(StoredRecord.class));
      }
    }
    return types;
  }

  private static AuditedField told(Field field) {
    var column = field.getAnnotation(Column.class);
    var lines = field.getAnnotation(AuditedLines.class);
    Set<String> names = new HashSet<>(List.of(field.getName(), FieldName.of(field.getName())));
    if (lines != null) {
      names.add(lines.hiddenWith());
    }
    if (field.getName().equals("ownership")) {
      names.add("department");
    }
    return new AuditedField(
        field.getName(),
        column == null || RecordParts.isPart(field) ? null : column.name(),
        names,
        !field.isAnnotationPresent(SetByJobs.class));
  }
}
