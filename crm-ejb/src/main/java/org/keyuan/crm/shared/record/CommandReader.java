package org.keyuan.crm.shared.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Reads what people said of a record back into its command, for the edit screen. A component {@code
 * birthDate} is read from the column BIRTH_DATE unless {@code @Column} names another one.
 */
@ApplicationScoped
public class CommandReader {

  @PersistenceContext private EntityManager entityManager;

  /**
   * Opens a record within the caller's scope for editing.
   *
   * @param computed values of components that no column of the table holds
   * @throws RecordNotFoundException when there is none that the caller may edit
   */
  public <C extends Record> Edited<C> open(
      Class<C> type, ListSpec spec, long id, Map<String, ?> computed) {
    var components =
        Arrays.stream(type.getRecordComponents())
            .filter(c -> !computed.containsKey(c.getName()))
            .toList();
    var sql = select(spec, components, id);
    var rows = sql.rows(entityManager);
    if (rows.isEmpty()) {
      throw new RecordNotFoundException(spec.kind());
    }
    var row = rows.get(0);
    return new Edited<>(id, ((Number) row[0]).intValue(), command(type, components, row, computed));
  }

  private static Sql select(ListSpec spec, List<RecordComponent> components, long id) {
    var sql = new Sql("SELECT ").append(spec.alias()).append(".VERSION");
    components.forEach(
        c -> sql.append(", ").append(spec.alias()).append(".").append(CommandField.column(c)));
    sql.append(" FROM " + spec.table() + " " + spec.alias() + " WHERE " + spec.alias() + ".ID = ")
        .value(id);
    if (spec.isDeletable()) {
      sql.append(" AND " + spec.alias() + ".DELETED_AT IS NULL");
    }
    var scope = DataScope.of(spec.kind(), Action.EDIT);
    return spec.isOwned() ? scope.restrict(sql.append(" AND "), spec.scopeAlias()) : sql;
  }

  private static <C extends Record> C command(
      Class<C> type, List<RecordComponent> read, Object[] row, Map<String, ?> computed) {
    var types = new ArrayList<Class<?>>();
    var values = new ArrayList<Object>();
    var names = read.stream().map(RecordComponent::getName).toList();
    for (var component : type.getRecordComponents()) {
      types.add(component.getType());
      int at = names.indexOf(component.getName());
      values.add(
          at < 0
              ? computed.get(component.getName())
              : StoredValue.as(component.getType(), row[at + 1]));
    }
    try {
      var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record of " + type + " could not be made", e);
    }
  }
}
