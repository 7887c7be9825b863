package org.keyuan.crm.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Parts of names to search for, chosen by how many names have them. */
record NameWords(int names, Map<String, Integer> having) {

  /** Counts every part of two letters, in how many names it is. */
  static NameWords of(List<String> names) {
    var having = new HashMap<String, Integer>();
    for (var name : names) {
      var parts = new HashSet<String>();
      for (int i = 0; i + 2 <= name.length(); i++) {
        parts.add(name.substring(i, i + 2));
      }
      parts.forEach(part -> having.merge(part, 1, Integer::sum));
    }
    return new NameWords(names.size(), having);
  }

  /** The parts that are nearest to this share of the names. */
  List<String> near(double share, int wanted) {
    double count = share * names;
    return having.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, Integer> part) -> Math.abs(part.getValue() - count))
                .thenComparing(Map.Entry::getKey))
        .limit(wanted)
        .map(Map.Entry::getKey)
        .toList();
  }
}
