package org.keyuan.crm.reporting.domain;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Where the rows of a report come from. Rows are pushed, so that the source opens and closes its
 * own cursor and a report of a million rows never stands in memory.
 */
@FunctionalInterface
public interface ReportRows {

  /** Hands every row to the sink, in the report's order. */
  void sendTo(RowSink sink) throws IOException;

  /**
   * Hands the first rows to the sink and gives the summary of all, so that a screen need not wait
   * for rows that it does not show. Empty where the source has no quicker way than sending all
   * rows; then nothing was sent.
   */
  default Optional<ReportSummary> sendFirst(int most, RowSink sink) throws IOException {
    return Optional.empty();
  }

  /** Rows that are already there, as those of a statistic are. */
  static ReportRows of(List<? extends List<?>> rows) {
    return sink -> {
      for (List<?> row : rows) {
        sink.row(row);
      }
    };
  }
}
