package org.keyuan.crm.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.shared.access.Asvs;

class RateLimitsTest {
  private final RateLimits limits = new RateLimits();

  @Asvs({"2.4.1", "15.2.2", "2.3.2"})
  @Test
  void take_moreThanTheLimit_waitsForTheNextOne() {
    for (int i = 0; i < 30; i++) {
      assertThat(limits.take(RequestClass.HEAVY, "first", 30)).isZero();
    }
    assertThat(limits.take(RequestClass.HEAVY, "first", 30))
        .isPositive()
        .isLessThanOrEqualTo(Duration.ofSeconds(2));
  }

  @Asvs("6.3.1")
  @Test
  void take_ofOneAddress_leavesOthersAndOtherClassesAlone() {
    assertThat(limits.take(RequestClass.LOGIN, "192.0.2.1", 1)).isZero();
    assertThat(limits.take(RequestClass.LOGIN, "192.0.2.1", 1)).isPositive();
    assertThat(limits.take(RequestClass.LOGIN, "192.0.2.2", 1)).isZero();
    assertThat(limits.take(RequestClass.OTHER, "192.0.2.1", 1)).isZero();
  }

  @Test
  void take_withAnotherLimit_beginsAnew() {
    limits.take(RequestClass.OTHER, "first", 1);
    assertThat(limits.take(RequestClass.OTHER, "first", 1)).isPositive();
    assertThat(limits.take(RequestClass.OTHER, "first", 2)).isZero();
  }

  @Test
  void take_withoutALimit_neverWaits() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(limits.take(RequestClass.OTHER, "first", 0)).isZero();
    }
  }

  @Test
  void buckets_ofThoseWhoHaveGone_areForgotten() {
    for (int i = 0; i < 60_000; i++) {
      limits.take(RequestClass.OTHER, "address " + i, 60_000_000);
    }
    assertThat(limits.size()).isLessThan(40_000);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /login.xhtml, , LOGIN",
    "GET, /login.xhtml, , OTHER",
    "GET, /export, first, HEAVY",
    "GET, /report/file, first, HEAVY",
    "GET, /report/list.xhtml, first, OTHER",
    "GET, /pick, first, SEARCH",
    "POST, /customer/edit.xhtml, first, OTHER",
  })
  void requests_haveTheirClass(String method, String path, String user, RequestClass expected) {
    assertThat(RequestClass.of(FakeRequest.of(method, path, user))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "2001:db8:0:1::1, 20010db800000001",
    "2001:db8:0:1:ffff::9, 20010db800000001",
    "2001:db8:0:2::1, 20010db800000002",
  })
  void addresses_ofOneNetwork_countTogether(String address, String network) {
    assertThat(RateFilter.network(address)).isEqualTo(network);
  }
}
