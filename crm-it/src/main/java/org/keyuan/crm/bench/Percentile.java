package org.keyuan.crm.bench;

import java.util.List;

/** The value that this share of all stay at or below, one of those measured (nearest rank). */
final class Percentile {
  private Percentile() {}

  static double of(double share, List<Double> values) {
    var sorted = values.stream().sorted().toList();
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(1, rank) - 1);
  }
}
