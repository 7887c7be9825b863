package org.keyuan.crm.shared.importing.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/** How files name other records: by number or code, or by a name that only one of them has. */
@ApplicationScoped
public class References {

  @Inject private Database database;

  /** An employee by number or name. */
  public Reference employee(String column, String component) {
    return new Reference(column, component, texts -> ids("EMPLOYEE", "NUMBER", "NAME", texts));
  }

  /** A department by code or name. */
  public Reference department(String column, String component) {
    return new Reference(column, component, texts -> ids("DEPARTMENT", "CODE", "NAME", texts));
  }

  /** A region by code or full name, written with or without blanks. */
  public Reference region(String column, String component) {
    return new Reference(
        column, component, texts -> ids("REGION", "CODE", "REPLACE(FULL_NAME, ' ', '')", texts));
  }

  /**
   * Ids by the text of the file.
   *
   * @param numberColumn tried first
   * @param nameExpression tried for the rest; a name of several records finds none; null to leave
   *     it
   */
  public Map<String, Long> ids(
      String table, String numberColumn, String nameExpression, Collection<String> texts) {
    Map<String, Long> found = new HashMap<>(select(table, numberColumn, texts));
    Set<String> names = new HashSet<>();
    texts.stream().filter(text -> !found.containsKey(text)).forEach(names::add);
    if (nameExpression != null && !names.isEmpty()) {
      byName(table, nameExpression, names).forEach(found::putIfAbsent);
    }
    return found;
  }

  private Map<String, Long> byName(String table, String expression, Set<String> texts) {
    Map<String, String> plain = new HashMap<>();
    texts.forEach(
        text -> plain.put(text, expression.equals("NAME") ? text : text.replace(" ", "")));
    Map<String, Long> byName = select(table, expression, new HashSet<>(plain.values()));
    Map<String, Long> found = new HashMap<>();
    plain.forEach(
        (text, name) -> {
          if (byName.containsKey(name)) {
            found.put(text, byName.get(name));
          }
        });
    return found;
  }

  private Map<String, Long> select(String table, String expression, Collection<String> texts) {
    if (texts.isEmpty()) {
      return Map.of();
    }
    Sql sql =
        new Sql(
                "SELECT MIN(ID), "
                    + expression
                    + ", COUNT(*) FROM "
                    + table
                    + " WHERE "
                    + expression)
            .in(texts)
            .append(" AND DELETED_AT IS NULL GROUP BY " + expression);
    Map<String, Long> ids = new HashMap<>();
    database
        .list(sql, row -> row.number(3) == 1 ? Map.entry(row.text(2), row.number(1)) : null)
        .stream()
        .filter(Objects::nonNull)
        .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
    return ids;
  }
}
