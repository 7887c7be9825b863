package org.keyuan.crm.search.application;

import java.util.List;

/**
 * What was found, by kind.
 *
 * @param ready whether there is an index to look into; it is written when the product is started
 *     for the first time
 */
public record SearchAnswer(boolean ready, List<SearchGroup> groups) {

  public SearchAnswer {
    groups = List.copyOf(groups);
  }
}
