package org.keyuan.crm.shared.access;

import java.util.Set;
import org.keyuan.crm.shared.sql.Sql;

/**
 * The conditions on the two columns that say whose a record is.
 *
 * @param alias of the table with OWNER_ID and DEPARTMENT_ID
 * @param wide whether they are written so that no index is looked up for them
 */
record ScopeColumns(String alias, boolean wide) {

  /**
   * Of more departments each record that is gone through would be compared with one after the
   * other; asked for by a subquery they are looked up at once. Where an index is looked up for them
   * instead, each of the list is one step into it, which a subquery would spoil.
   */
  private static final int FEW = 8;

  Sql owner(Sql sql, Long employee) {
    return sql.append(column("OWNER_ID") + " = ").value(employee);
  }

  /**
   * Of any department, which is not all there is: records in the public pool have none, and only
   * whoever reaches everything reaches those.
   */
  Sql anyDepartment(Sql sql) {
    return sql.append(alias + ".DEPARTMENT_ID IS NOT NULL");
  }

  Sql departments(Sql sql, Set<Long> departments) {
    sql.append(column("DEPARTMENT_ID"));
    if (departments.size() == 1) {
      return sql.append(" = ").value(departments.iterator().next());
    }
    return !wide || departments.size() <= FEW
        ? sql.in(departments)
        : sql.append(" IN (SELECT reached.ID FROM DEPARTMENT reached WHERE reached.ID")
            .in(departments)
            .append(")");
  }

  /** Of none of these departments, the public pool included. */
  Sql elsewhere(Sql sql, Set<Long> departments) {
    sql.append("(" + alias + ".DEPARTMENT_ID IS NULL OR NOT " + alias + ".DEPARTMENT_ID");
    return sql.in(departments).append(")");
  }

  private String column(String name) {
    return alias + "." + name + (wide ? " + 0" : "");
  }
}
