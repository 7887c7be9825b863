package org.keyuan.crm.reporting.persistence;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.keyuan.crm.reporting.domain.ReportColumn;
import org.keyuan.crm.reporting.domain.ReportRows;
import org.keyuan.crm.reporting.domain.ReportSummary;
import org.keyuan.crm.reporting.domain.RowSink;
import org.keyuan.crm.shared.sql.Sql;

/**
 * The rows of a list, of any length.
 *
 * @param list with its order, without a limit
 * @param sums counts the same rows and adds up the totalled columns, in their order
 * @param words turns codes of a row into words
 */
public record ListRows(
    RowStream rows, List<ReportColumn> columns, Sql list, Sql sums, UnaryOperator<List<?>> words)
    implements ReportRows {

  @Override
  public void sendTo(RowSink sink) throws IOException {
    rows.send(list, row -> sink.row(words.apply(row)));
  }

  @Override
  public Optional<ReportSummary> sendFirst(int most, RowSink sink) throws IOException {
    Sql first = new Sql().append(list).append(" OFFSET 0 ROWS FETCH NEXT ").value(most);
    rows.send(first.append(" ROWS ONLY"), row -> sink.row(words.apply(row)));
    List<?> read = rows.list(sums).get(0);
    return Optional.of(new ReportSummary(((Number) read.get(0)).longValue(), totals(read)));
  }

  private List<BigDecimal> totals(List<?> read) {
    List<BigDecimal> totals = new ArrayList<>();
    int next = 1;
    for (ReportColumn column : columns) {
      totals.add(column.totalled() ? figure(read.get(next++)) : null);
    }
    return next == 1 ? List.of() : totals;
  }

  private static BigDecimal figure(Object sum) {
    return sum == null ? BigDecimal.ZERO : new BigDecimal(sum.toString());
  }
}
