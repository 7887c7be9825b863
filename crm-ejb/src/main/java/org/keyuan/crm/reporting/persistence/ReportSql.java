package org.keyuan.crm.reporting.persistence;

import java.time.ZoneId;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.sql.Sql;

/**
 * The conditions that hold for every report: the caller's data scope, verified customers only,
 * nothing from the recycle bin, and what was asked for. The customer's alias is always {@code c}.
 */
public final class ReportSql {
  private ReportSql() {}

  /** {@code WHERE} for the given records; dates are conditions of the report itself. */
  public static Sql where(DataScope scope, String alias, ReportCriteria criteria) {
    Sql sql = scope.restrict(new Sql(" WHERE "), alias);
    sql.append(" AND c.VERIFICATION = 'VERIFIED' AND c.DELETED_AT IS NULL");
    if (!alias.equals("c")) {
      sql.append(" AND " + alias + ".DELETED_AT IS NULL");
    }
    below(sql, "REGION", "c.REGION_ID", criteria.regionId());
    below(sql, "DEPARTMENT", alias + ".DEPARTMENT_ID", criteria.departmentId());
    equal(sql, alias + ".OWNER_ID", criteria.ownerId());
    equal(sql, "c.TIER", criteria.tier());
    return sql;
  }

  /** Adds the days of the criteria for a column that holds a date. */
  public static Sql days(Sql sql, String column, ReportCriteria criteria) {
    if (criteria.from() != null) {
      sql.append(" AND " + column + " >= ").value(criteria.from());
    }
    if (criteria.to() != null) {
      sql.append(" AND " + column + " <= ").value(criteria.to());
    }
    return sql;
  }

  /** Adds the days of the criteria for a column that holds a moment. */
  public static Sql moments(Sql sql, String column, ReportCriteria criteria, ZoneId zone) {
    if (criteria.from() != null) {
      sql.append(" AND " + column + " >= ").value(criteria.from().atStartOfDay(zone).toInstant());
    }
    if (criteria.to() != null) {
      sql.append(" AND " + column + " < ")
          .value(criteria.to().plusDays(1).atStartOfDay(zone).toInstant());
    }
    return sql;
  }

  private static void equal(Sql sql, String column, Object value) {
    if (value != null) {
      sql.append(" AND " + column + " = ").value(value);
    }
  }

  private static void below(Sql sql, String tree, String column, Long id) {
    if (id != null) {
      sql.append(" AND " + column + " IN (SELECT below.ID FROM " + tree + " below JOIN " + tree)
          .append(" chosen ON below.PATH LIKE CONCAT(chosen.PATH, '%') WHERE chosen.ID = ")
          .value(id)
          .append(")");
    }
  }
}
