package org.keyuan.crm.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.shared.sql.Sql;

/** Says what a region, department or employee is called. */
@ApplicationScoped
public class ReportNames {
  @Inject private RowStream rows;

  /**
   * The name of a record; its id where there is no such record, null for a null id.
   *
   * @param table text of the product
   * @param column text of the product
   */
  public String find(String table, String column, Long id) {
    if (id == null) {
      return null;
    }
    List<List<?>> found =
        rows.list(new Sql("SELECT " + column + " FROM " + table + " WHERE ID = ").value(id));
    return found.isEmpty() ? id.toString() : found.get(0).get(0).toString();
  }
}
