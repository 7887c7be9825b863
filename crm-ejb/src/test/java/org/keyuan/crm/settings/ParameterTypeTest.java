package org.keyuan.crm.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTypeTest {

  @ParameterizedTest
  @CsvSource({
    "NUMBER,0",
    "NUMBER,400",
    "POSITIVE,1",
    "ZONE,Asia/Shanghai",
    "CURRENCY,CNY",
    "TEXT,anything",
    "PASSWORD_PROFILE,MLPS",
    "YES_NO,true",
    "SECRET,anything"
  })
  void accepts_goodValue_isTrue(ParameterType type, String value) {
    assertThat(type.accepts(value)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER,-1",
    "NUMBER,1.5",
    "NUMBER,ten",
    "POSITIVE,0",
    "ZONE,Shanghai",
    "CURRENCY,XXXX",
    "PASSWORD_PROFILE,none",
    "YES_NO,maybe",
    "NUMBER,\u0661"
  })
  void accepts_badValue_isFalse(ParameterType type, String value) {
    assertThat(type.accepts(value)).isFalse();
  }

  @Test
  void accepts_noValue_isFineForTextsOnly() {
    assertThat(ParameterType.TEXT.accepts(null)).isTrue();
    assertThat(ParameterType.SECRET.accepts(null)).isTrue();
    assertThat(ParameterType.NUMBER.accepts(null)).isFalse();
  }
}
