package org.keyuan.crm.shared.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThisMachineTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.8.9.1, true",
    "localhost, true",
    "[::1], true",
    "::1, true",
    "10.0.0.1, false",
    "0.0.0.0, false",
    "localhost.evil.example, false",
    "127.0.0.1.evil.example, false",
    "dc1.corp.example, false",
    "'', false"
  })
  void thisMachine_isKnownByItsFigures(String host, boolean here) {
    assertThat(ThisMachine.isMeantBy(host)).isEqualTo(here);
  }
}
