package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Called by {@code HostileTextIT} before it looks at the pages. */
class HostileTextBegins {
  @Test
  void columns_takeHostileText() {
    assertThat(HostileText.fill())
        .contains("CUSTOMER.NAME", "CUSTOMER.ADDRESS", "PRODUCT.NAME", "SALES_ORDER.REMARKS")
        .hasSizeGreaterThan(20);
  }
}
