package org.keyuan.crm.shared.list;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the indices of a list's table know, by the names of the list's columns. Nothing that is
 * shown depends on it, only the way in which it is found.
 */
public final class ListIndices {
  static final ListIndices NONE = new ListIndices();

  private final Set<String> leading = new HashSet<>();
  private final Set<String> rare = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Boolean> ordered = new HashMap<>();

  /**
   * An index begins with each of these columns and goes on with the list's own order: a list that
   * is filtered to one value of it is ordered by it first, which changes nothing and spares the
   * sorting. Another begins with the column and the department.
   */
  public ListIndices leading(String... columns) {
    leading.addAll(List.of(columns));
    return this;
  }

  /** Few rows have the same value of these columns, and indices begin with them. */
  public ListIndices rare(String... columns) {
    rare.addAll(List.of(columns));
    return this;
  }

  /**
   * An index has the rows in the order of this column and says whose they are, so that a page can
   * be found by going through it and leaving out what is out of reach.
   */
  public ListIndices ordered(String column, boolean descending) {
    ordered.put(column, descending);
    return this;
  }

  /** The indices by department and by owner know these columns too, so that no row is read. */
  public ListIndices known(String... columns) {
    known.addAll(List.of(columns));
    return this;
  }

  boolean isLeading(String column) {
    return leading.contains(column);
  }

  Set<String> rare() {
    return Set.copyOf(rare);
  }

  boolean isKnown(String column) {
    return known.contains(column);
  }

  boolean isOrdered(String column, boolean descending) {
    return Boolean.valueOf(descending).equals(ordered.get(column));
  }
}
