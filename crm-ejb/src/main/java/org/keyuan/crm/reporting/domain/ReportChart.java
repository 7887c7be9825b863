package org.keyuan.crm.reporting.domain;

import java.util.List;

/**
 * A chart of a report, drawn alike on paper and on screen.
 *
 * @param categories what stands along the axis or beside the slices
 * @param series a pie shows the first one
 */
public record ReportChart(
    ChartKind kind, String title, List<String> categories, List<ChartSeries> series) {

  /**
   * @throws IllegalArgumentException when a series has not one value for each category
   */
  public ReportChart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    for (ChartSeries one : series) {
      if (one.values().size() != categories.size()) {
        throw new IllegalArgumentException("series " + one.name() + " does not fit its categories");
      }
    }
  }
}
