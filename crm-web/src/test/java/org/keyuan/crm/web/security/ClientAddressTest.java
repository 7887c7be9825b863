package org.keyuan.crm.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.shared.access.Asvs;

class ClientAddressTest {
  @BeforeEach
  void trustTwoProxies() {
    System.setProperty("crm.proxies", "10.0.0.1, 10.0.0.2");
  }

  @AfterEach
  void trustNone() {
    System.clearProperty("crm.proxies");
  }

  @Asvs({"4.1.3", "15.3.4"})
  @ParameterizedTest
  @CsvSource({
    "what anybody says counts for nothing, 192.0.2.9, 198.51.100.1, 192.0.2.9",
    "what our proxy says counts, 10.0.0.1, 198.51.100.1, 198.51.100.1",
    "what was said to our proxy doesn't, 10.0.0.1, '1.2.3.4, 198.51.100.1', 198.51.100.1",
    "two proxies one after the other, 10.0.0.1, '1.2.3.4, 198.51.100.1, 10.0.0.2', 198.51.100.1",
    "nonsense is no address, 10.0.0.1, <script>, 10.0.0.1",
    "nothing said, 10.0.0.1, '', 10.0.0.1",
    "IPv6, 10.0.0.2, 2001:db8::7, 2001:db8::7",
  })
  void address_isThatOfTheNearestStranger(String why, String peer, String said, String expected) {
    var request = FakeRequest.from(peer, Map.of("X-Forwarded-For", said));
    assertThat(ClientAddress.of(request)).as(why).isEqualTo(expected);
  }

  @Test
  void address_withoutProxies_isThePeers() {
    System.clearProperty("crm.proxies");
    var request = FakeRequest.from("10.0.0.1", Map.of("X-Forwarded-For", "198.51.100.1"));
    assertThat(ClientAddress.of(request)).isEqualTo("10.0.0.1");
  }
}
