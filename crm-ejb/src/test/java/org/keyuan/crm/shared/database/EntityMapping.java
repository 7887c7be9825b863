package org.keyuan.crm.shared.database;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the entities say of the schema: their tables with columns, and their sequences. */
final class EntityMapping {
  private EntityMapping() {}

  /** Column names by table, of the entity and its subclasses in one table. */
  static Map<String, Set<String>> tables(List<Class<?>> classes) {
    var tables = new TreeMap<String, Set<String>>();
    for (var type : classes) {
      if (type.isAnnotationPresent(Entity.class)) {
        var columns = tables.computeIfAbsent(table(type), name -> new TreeSet<>());
        fields(type).forEach(field -> addColumns(tables, columns, field));
        Optional.ofNullable(discriminator(type)).ifPresent(columns::add);
      }
    }
    return tables;
  }

  /** Allocation sizes by sequence. */
  static Map<String, Long> sequences(List<Class<?>> classes) {
    var sequences = new TreeMap<String, Long>();
    for (var type : classes) {
      if (type.isAnnotationPresent(Entity.class)) {
        for (var field : fields(type)) {
          var generator = field.getAnnotation(SequenceGenerator.class);
          if (generator != null) {
            sequences.put(generator.sequenceName(), (long) generator.allocationSize());
          }
        }
      }
    }
    return sequences;
  }

  private static String table(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      if (at.isAnnotationPresent(Table.class)) {
        return at.getAnnotation(Table.class).name();
      }
    }
    throw new AssertionError(type + " names no table");
  }

  private static String discriminator(Class<?> type) {
    var column = type.getAnnotation(DiscriminatorColumn.class);
    return column == null ? null : column.name();
  }

  private static List<Field> fields(Class<?> type) {
    var fields = new ArrayList<Field>();
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      Arrays.stream(at.getDeclaredFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .filter(field -> !field.isAnnotationPresent(Transient.class))
          .filter(field -> !field.isAnnotationPresent(OneToMany.class))
          .forEach(fields::add);
    }
    return fields;
  }

  private static void addColumns(
      Map<String, Set<String>> tables, Set<String> columns, Field field) {
    var collection = field.getAnnotation(CollectionTable.class);
    if (field.isAnnotationPresent(Embedded.class)) {
      fields(field.getType()).forEach(part -> addColumns(tables, columns, part));
    } else if (collection != null) {
      var own = tables.computeIfAbsent(collection.name(), name -> new TreeSet<>());
      own.add(column(field));
      Arrays.stream(collection.joinColumns()).forEach(join -> own.add(join.name()));
    } else {
      columns.add(column(field));
    }
  }

  private static String column(Field field) {
    if (field.isAnnotationPresent(JoinColumn.class)) {
      return field.getAnnotation(JoinColumn.class).name();
    }
    var column = field.getAnnotation(Column.class);
    if (column == null) {
      throw new AssertionError(field + " names no column");
    }
    return column.name();
  }
}
