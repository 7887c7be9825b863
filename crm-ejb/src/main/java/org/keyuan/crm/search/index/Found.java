package org.keyuan.crm.search.index;

import java.util.List;

/**
 * Records found, the best first.
 *
 * @param more whether there are more than those
 */
public record Found(List<Long> ids, boolean more) {

  public Found {
    ids = List.copyOf(ids);
  }
}
