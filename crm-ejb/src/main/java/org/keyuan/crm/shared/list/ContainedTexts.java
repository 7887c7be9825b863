package org.keyuan.crm.shared.list;

import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.shared.access.ScopeTerms;

/**
 * Knows in which records a text stands, where the database would have to read them all to find out:
 * the same records that a condition "contains" shows.
 */
public interface ContainedTexts {

  /**
   * Ids of the records that have the text in a column.
   *
   * @param spec a list that search knows
   * @param scope what the caller reaches; null where the records have no owners
   * @param column one of {@link ListSpec#searched()}
   * @param text in small letters
   * @param most how many are wanted
   * @return empty where there are more, or where it isn't known at the moment
   */
  Optional<Set<Long>> find(ListSpec spec, ScopeTerms scope, String column, String text, int most);
}
