package org.keyuan.crm.search.application;

import java.util.List;
import org.keyuan.crm.shared.list.ListColumn;

/**
 * A record that was found.
 *
 * @param name what people call it; its id where the caller may not see that
 * @param details what its list shows of it first, and where it was found if not in its name
 */
public record SearchHit(long id, String name, List<Detail> details) {

  public SearchHit {
    details = List.copyOf(details);
  }

  /**
   * A value of the record.
   *
   * @param found whether what was typed stands there
   */
  public record Detail(ListColumn column, Object value, boolean found) {}
}
