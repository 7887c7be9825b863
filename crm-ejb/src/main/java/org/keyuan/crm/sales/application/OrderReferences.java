package org.keyuan.crm.sales.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.record.Reference;
import org.keyuan.crm.shared.importing.record.References;
import org.keyuan.crm.shared.sql.Sql;

/** How files of orders name customers and products. */
@ApplicationScoped
class OrderReferences {

  @PersistenceContext private EntityManager entityManager;
  @Inject private References references;

  /** A product by number or name. */
  Reference product(String column, String component) {
    return new Reference(
        column, component, texts -> references.ids("PRODUCT", "NUMBER", "NAME", texts));
  }

  /** A customer by number or name, among those that the caller may see. */
  Reference customer(String column, String component) {
    return new Reference(column, component, this::customers);
  }

  private Map<String, Long> customers(Set<String> texts) {
    Map<String, Long> found = new HashMap<>(customers("NUMBER", texts));
    Set<String> names = new HashSet<>(texts);
    names.removeAll(found.keySet());
    customers("NAME", names).forEach(found::putIfAbsent);
    return found;
  }

  private Map<String, Long> customers(String column, Set<String> texts) {
    Map<String, Long> ids = new HashMap<>();
    Set<String> several = new HashSet<>();
    if (!texts.isEmpty()) {
      Sql sql =
          new Sql("SELECT c." + column + ", c.ID FROM CUSTOMER c WHERE c." + column)
              .in(texts)
              .append(" AND c.DELETED_AT IS NULL AND ");
      List<Object[]> rows =
          DataScope.of(RecordKind.CUSTOMER, Action.VIEW).restrict(sql, "c").rows(entityManager);
      for (Object[] row : rows) {
        if (ids.put((String) row[0], ((Number) row[1]).longValue()) != null) {
          several.add((String) row[0]);
        }
      }
    }
    ids.keySet().removeAll(several);
    return ids;
  }
}
