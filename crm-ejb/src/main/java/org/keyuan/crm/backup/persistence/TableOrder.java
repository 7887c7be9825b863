package org.keyuan.crm.backup.persistence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts tables into an order in which each comes after those it refers to. A table that refers to
 * itself counts as one that does not; in a circle the first by name goes first, for foreign keys
 * are off while rows are loaded.
 */
final class TableOrder {
  private TableOrder() {}

  /**
   * @param parents for each table the tables it refers to
   */
  static List<String> parentsFirst(Map<String, Set<String>> parents) {
    Set<String> waiting = new TreeSet<>(parents.keySet());
    Set<String> ordered = new LinkedHashSet<>();
    while (!waiting.isEmpty()) {
      List<String> free =
          waiting.stream().filter(table -> isFree(table, parents.get(table), waiting)).toList();
      List<String> next = free.isEmpty() ? List.of(waiting.iterator().next()) : free;
      ordered.addAll(next);
      next.forEach(waiting::remove);
    }
    return new ArrayList<>(ordered);
  }

  private static boolean isFree(String table, Set<String> parents, Set<String> waiting) {
    return parents.stream().noneMatch(parent -> !parent.equals(table) && waiting.contains(parent));
  }
}
