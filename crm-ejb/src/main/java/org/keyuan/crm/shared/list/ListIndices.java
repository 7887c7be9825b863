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
  private final Set<String> grouped = new HashSet<>();
  private final Set<String> rare = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Set<Boolean>> ordered = new HashMap<>();

  /**
   * An index begins with each of these columns and goes on with the list's own order: a list that
   * is filtered to one value of it is ordered by it first, which changes nothing and spares the
   * sorting. Another begins with the column and the department.
   */
  public ListIndices leading(String... columns) {
    leading.addAll(List.of(columns));
    return grouped(columns);
  }

  /**
   * An index begins with each of these columns, of which many rows share a value, and goes on with
   * the list's own order: a list sorted by one of them is read value by value. They are enums and
   * references.
   */
  public ListIndices grouped(String... columns) {
    grouped.addAll(List.of(columns));
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
    ordered.computeIfAbsent(column, name -> new HashSet<>()).add(descending);
    return this;
  }

  /** As {@link #ordered(String, boolean)}, one index for each direction. */
  public ListIndices ordered(String... columns) {
    for (var column : columns) {
      ordered(column, false).ordered(column, true);
    }
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

  boolean isGrouped(String column) {
    return grouped.contains(column);
  }

  Set<String> grouped() {
    return Set.copyOf(grouped);
  }

  Map<String, Set<Boolean>> ordered() {
    return Map.copyOf(ordered);
  }

  Set<String> rare() {
    return Set.copyOf(rare);
  }

  boolean isKnown(String column) {
    return known.contains(column);
  }

  boolean isOrdered(String column, boolean descending) {
    return ordered.getOrDefault(column, Set.of()).contains(descending);
  }
}
