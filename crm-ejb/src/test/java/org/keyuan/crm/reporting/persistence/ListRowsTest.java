package org.keyuan.crm.reporting.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.reporting.domain.ColumnType;
import org.keyuan.crm.reporting.domain.ReportColumn;
import org.keyuan.crm.reporting.domain.ReportSummary;
import org.keyuan.crm.shared.sql.Sql;

class ListRowsTest {
  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("number", ColumnType.TEXT, 9),
          ReportColumn.of("amount", ColumnType.MONEY, 9).withTotal());

  @Test
  void sendFirst_whenThereAreMoreRows_summarisesAll()
      throws SQLException, LiquibaseException, IOException {
    try (ReportDatabase database = new ReportDatabase()) {
      ListRows rows = rows(database, " WHERE o.ID > ");
      List<String> sent = new ArrayList<>();
      ReportSummary all = rows.sendFirst(1, row -> sent.add(row.toString())).orElseThrow();
      assertThat(sent).containsExactly("[O301, 100.00]");
      assertThat(all.rowCount()).isEqualTo(4);
      assertThat(all.totals().get(0)).isNull();
      assertThat(all.totals().get(1)).isEqualByComparingTo("1169.75");
      ReportSummary none = rows(database, " WHERE -1 > ").sendFirst(1, row -> {}).orElseThrow();
      assertThat(none.totals().get(1)).isZero();
    }
  }

  private static ListRows rows(ReportDatabase database, String where) {
    Sql from = new Sql(" FROM SALES_ORDER o" + where).value(0);
    return new ListRows(
        database.rows(),
        COLUMNS,
        new Sql("SELECT o.NUMBER, o.AMOUNT").append(from).append(" ORDER BY o.ID"),
        new Sql("SELECT COUNT(*), SUM(o.AMOUNT)").append(from),
        row -> row);
  }
}
