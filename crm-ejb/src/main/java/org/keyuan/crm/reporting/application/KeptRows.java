package org.keyuan.crm.reporting.application;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.reporting.domain.ReportRows;
import org.keyuan.crm.reporting.domain.ReportSummary;
import org.keyuan.crm.reporting.domain.RowSink;

/**
 * Rows without the cells of withheld columns.
 *
 * @param kept the places of the cells that stay
 */
record KeptRows(ReportRows rows, List<Integer> kept) implements ReportRows {

  @Override
  public void sendTo(RowSink sink) throws IOException {
    rows.sendTo(values -> sink.row(cells(values)));
  }

  @Override
  public Optional<ReportSummary> sendFirst(int most, RowSink sink) throws IOException {
    return rows.sendFirst(most, values -> sink.row(cells(values)))
        .map(all -> new ReportSummary(all.rowCount(), cells(all.totals())));
  }

  private <T> List<T> cells(List<T> values) {
    List<T> cells = new ArrayList<>();
    if (!values.isEmpty()) {
      kept.forEach(at -> cells.add(values.get(at)));
    }
    return cells;
  }
}
