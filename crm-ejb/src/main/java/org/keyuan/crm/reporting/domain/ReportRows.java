package org.keyuan.crm.reporting.domain;

import java.io.IOException;
import java.util.List;

/**
 * Where the rows of a report come from. Rows are pushed, so that the source opens and closes its
 * own cursor and a report of a million rows never stands in memory.
 */
@FunctionalInterface
public interface ReportRows {

  /** Hands every row to the sink, in the report's order. */
  void sendTo(RowSink sink) throws IOException;

  /** Rows that are already there, as those of a statistic are. */
  static ReportRows of(List<? extends List<?>> rows) {
    return sink -> {
      for (List<?> row : rows) {
        sink.row(row);
      }
    };
  }
}
