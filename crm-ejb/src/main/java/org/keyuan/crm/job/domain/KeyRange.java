package org.keyuan.crm.job.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A closed range of numeric keys, {@code low..high}; empty when high is below low. The ranges of a
 * run are fixed when it first starts, so that a restart cuts the work at the same places.
 */
public record KeyRange(long low, long high) {
  public boolean isEmpty() {
    return high < low;
  }

  /**
   * Cuts the range into at most {@code parts} pieces of nearly the same width, in order; never
   * none.
   */
  public List<KeyRange> split(int parts) {
    if (isEmpty()) {
      return List.of(this);
    }
    long width = Math.max(1, (high - low + Math.max(1, parts)) / Math.max(1, parts));
    List<KeyRange> pieces = new ArrayList<>();
    for (long from = low; from <= high; from += width) {
      pieces.add(new KeyRange(from, Math.min(high, from + width - 1)));
    }
    return pieces;
  }
}
