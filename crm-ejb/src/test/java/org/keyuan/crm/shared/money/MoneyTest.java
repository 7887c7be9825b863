package org.keyuan.crm.shared.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.access.Asvs;

class MoneyTest {

  @Asvs("1.4.2")
  @Test
  void of_halfACent_isRoundedUp() {
    assertThat(Money.of(new BigDecimal("10.005"), "CNY").amount()).isEqualTo("10.01");
  }

  @Test
  void equals_sameAmountWithOtherScale_isTrue() {
    assertThat(Money.of(new BigDecimal("10"), "CNY"))
        .isEqualTo(Money.of(new BigDecimal("10.00"), "CNY"))
        .hasSameHashCodeAs(Money.of(new BigDecimal("10.00"), "CNY"));
  }

  @Test
  void plus_otherCurrency_isRefused() {
    var yuan = Money.zero("CNY");
    var dollars = Money.zero("USD");
    assertThatThrownBy(() -> yuan.plus(dollars)).isInstanceOf(IllegalArgumentException.class);
  }
}
