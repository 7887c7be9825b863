package org.keyuan.crm.search.application;

import java.util.List;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * Records of one kind that were found, the best first.
 *
 * @param list the name of their list
 * @param more whether there are more than those
 */
public record SearchGroup(RecordKind kind, String list, List<SearchHit> hits, boolean more) {

  public SearchGroup {
    hits = List.copyOf(hits);
  }
}
