package org.keyuan.crm.reporting.rendering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keyuan.crm.reporting.domain.ReportColumn;

/**
 * Adds up columns while their rows pass by, so that a total is always that of the rows above it and
 * the same in every format.
 */
final class ColumnTotals {
  private final BigDecimal[] sums;
  private long rows;

  ColumnTotals(List<ReportColumn> columns) {
    sums = new BigDecimal[columns.size()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = columns.get(i).totalled() ? BigDecimal.ZERO : null;
    }
  }

  void add(List<?> values) {
    rows++;
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] != null && values.get(i) != null) {
        sums[i] = sums[i].add(new BigDecimal(values.get(i).toString()));
      }
    }
  }

  long rows() {
    return rows;
  }

  /** The sums by column, null where none was asked for; empty when no column has one. */
  List<BigDecimal> sums() {
    boolean any = Arrays.stream(sums).anyMatch(sum -> sum != null);
    return any ? new ArrayList<>(Arrays.asList(sums)) : List.of();
  }
}
