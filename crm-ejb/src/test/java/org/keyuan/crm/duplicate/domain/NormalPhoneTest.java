package org.keyuan.crm.duplicate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalPhoneTest {

  @ParameterizedTest
  @CsvSource({
    "0512-62881234, +8651262881234",
    "(0512) 6288 1234, +8651262881234",
    "+86 512 62881234, +8651262881234",
    "008651262881234, +8651262881234",
    "0512-62881234 ext. 12, +8651262881234",
    "\uff10\uff15\uff11\uff12-62881234, +8651262881234",
    "138 1234 5678, +8613812345678",
    "+86-138-1234-5678, +8613812345678",
    "+1 212 555 0123, +12125550123"
  })
  void number_howeverItIsWritten_isOneNumber(String typed, String number) {
    assertThat(NormalPhone.of(typed)).isEqualTo(number);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "8012", "none"})
  void whatTellsNobodyFromOthers_isNoNumber(String typed) {
    assertThat(NormalPhone.of(typed)).isNull();
  }
}
