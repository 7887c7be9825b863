package org.keyuan.crm.shared.list;

import java.util.List;
import org.keyuan.crm.shared.sql.Sql;

/**
 * The place of a row in an order, for the page that begins behind it. What comes behind is asked
 * for piece by piece, each of which an index in that order finds in one step; for one condition
 * joined by OR no index would be looked up.
 *
 * @param value what the row has in the column of the order, as the database gave it; may be null
 * @param id the row's id, which decides between rows of the same value
 */
record ListKey(Object value, long id) {

  /**
   * Conditions that together hold for the rows behind this one, no two of them for the same row.
   * Rows without a value come first, or last where the order is descending.
   */
  List<Sql> behind(String column, String idColumn, boolean descending) {
    var same = value == null ? none(column) : new Sql(column + " = ").value(value);
    same.append(" AND " + idColumn + " > ").value(id);
    if (value == null) {
      return descending ? List.of(same) : List.of(same, new Sql(column + " IS NOT NULL"));
    }
    var further = new Sql(column + (descending ? " < " : " > ")).value(value);
    return descending ? List.of(same, further, none(column)) : List.of(same, further);
  }

  private static Sql none(String column) {
    return new Sql(column + " IS NULL");
  }
}
