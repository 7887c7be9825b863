package org.keyuan.crm.bulk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.bulk.domain.NothingChosenException;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.sql.Sql;

/** Finds the records that somebody means, of those that they may see. */
@ApplicationScoped
public class ChosenRecords {
  @Inject private ListQueries lists;

  /**
   * The statement that reads them.
   *
   * @param columns of their own table
   * @throws NothingChosenException where nothing was chosen, which is not everything
   */
  public Sql select(BulkChoice choice, List<String> columns) {
    var spec = lists.getSpec(choice.list());
    if (choice.everything()) {
      return lists.selection(spec.name(), choice.filter(), columns);
    }
    if (choice.ids().isEmpty()) {
      throw new NothingChosenException();
    }
    return lists
        .selection(spec.name(), ListFilter.NONE, columns)
        .append(" AND " + spec.alias() + ".ID")
        .in(choice.ids());
  }
}
