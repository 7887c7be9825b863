package org.keyuan.crm.sales.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.access.Ownership;

class SalesOrderTest {

  private static final LocalDate DAY = LocalDate.of(1998, 11, 30);

  private final SalesOrder order = new SalesOrder("SO1", 7, Ownership.of(1L, 2L), "CNY");

  @BeforeEach
  void twoLines() {
    order.describe(command(line(11, "3", "3.3333"), line(12, "2", "5.005")), id -> cost("1.10"));
  }

  @Test
  void describe_amountsOfLines_areRoundedToTheCentBeforeTheyAddUp() {
    // 9.9999 becomes 10.00 and 10.010 stays
    assertThat(order.amount().amount()).isEqualTo("20.01");
    assertThat(order.cost()).isEqualTo("5.50");
    assertThat(order.lineCount()).isEqualTo(2);
  }

  @Test
  void describe_withFewerLines_dropsTheRest() {
    order.describe(command(line(12, "1", "4")), id -> cost("1.10"));
    assertThat(order.amount().amount()).isEqualTo("4.00");
    assertThat(order.lineCount()).isEqualTo(1);
  }

  @Test
  void describe_productThatWasInTheOrder_keepsTheCostOfItsDay() {
    order.describe(command(line(11, "10", "4"), line(13, "1", "4")), id -> cost("9.00"));
    assertThat(order.cost()).isEqualTo("20.00"); // 10 × 1.10 + 1 × 9.00
  }

  @Test
  void describe_withoutANumber_keepsTheNumber() {
    assertThat(order.recordName()).isEqualTo("SO1");
  }

  private static OrderCommand command(OrderLineCommand... lines) {
    return new OrderCommand(null, 7L, DAY, null, null, List.of(lines));
  }

  private static OrderLineCommand line(long product, String quantity, String price) {
    return new OrderLineCommand(product, cost(quantity), cost(price));
  }

  private static BigDecimal cost(String text) {
    return new BigDecimal(text);
  }
}
