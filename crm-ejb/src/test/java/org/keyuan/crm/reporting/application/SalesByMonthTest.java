package org.keyuan.crm.reporting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.domain.ReportPeriod;
import org.keyuan.crm.reporting.persistence.SalesFigures;

class SalesByMonthTest {

  @Test
  void complete_whenMonthsHaveNoSales_showsThemEmpty() {
    ReportCriteria criteria =
        new ReportCriteria(
            ReportPeriod.CUSTOM,
            LocalDate.of(1997, 11, 5),
            LocalDate.of(1998, 2, 1),
            null,
            null,
            null,
            null);
    assertThat(SalesByMonth.complete(criteria, List.of(december())).keySet())
        .extracting(Object::toString)
        .containsExactly("1997-11", "1997-12", "1998-01", "1998-02");
  }

  @Test
  void complete_whenNothingIsBounded_spansTheSales() {
    assertThat(SalesByMonth.complete(ReportCriteria.ALL, List.of(december()))).hasSize(1);
    assertThat(SalesByMonth.complete(ReportCriteria.ALL, List.of())).isEmpty();
  }

  private static SalesFigures december() {
    return new SalesFigures(List.of(1997, 12), 1, 1, BigDecimal.TEN, BigDecimal.ONE);
  }
}
