package org.keyuan.crm.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.reporting.domain.ChartKind;
import org.keyuan.crm.reporting.domain.ChartSeries;
import org.keyuan.crm.reporting.domain.ReportChart;
import org.keyuan.crm.shared.access.Asvs;

class ChartJsonTest {

  @Asvs({"1.1.2", "1.2.3"})
  @Test
  void getJson_whenANameHoldsMarkup_cannotEndTheScript() {
    ReportChart chart =
        new ReportChart(
            ChartKind.PIE,
            "t",
            List.of("</script><script>alert(1)</script>"),
            List.of(new ChartSeries("s", List.of(BigDecimal.ONE))));
    assertThat(new ChartJson(chart, false).getJson())
        .doesNotContain("<", ">")
        .contains("\\u003c/script\\u003e", "\"type\":\"pie\"");
  }
}
