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
    "SECRET,anything",
    "HOST,mail.example.com",
    "HOST,10.0.0.7",
    "MAIL_SECURITY,starttls",
    "MAIL_ADDRESS,crm@example.com",
    "WEB_ADDRESS,https://crm.example.com:8181/crm/"
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
    "HOST,mail.example.com:25",
    "HOST,a b",
    "MAIL_SECURITY,ssl",
    "MAIL_ADDRESS,CRM <crm@example.com>",
    "WEB_ADDRESS,crm.example.com",
    "WEB_ADDRESS,javascript:alert(1)",
    "WEB_ADDRESS,https://crm.example.com/crm?x=1",
    "HASH_FILE,/nowhere/at/all.txt",
    "HASH_FILE,a\u0000b",
    "NUMBER,\u0661"
  })
  void accepts_badValue_isFalse(ParameterType type, String value) {
    assertThat(type.accepts(value)).isFalse();
  }

  @Test
  void accepts_noValue_isFineForTextsOnly() {
    assertThat(ParameterType.TEXT.accepts(null)).isTrue();
    assertThat(ParameterType.SECRET.accepts(null)).isTrue();
    assertThat(ParameterType.HOST.accepts(null)).isTrue();
    assertThat(ParameterType.HASH_FILE.accepts(null)).isTrue();
    assertThat(ParameterType.MAIL_SECURITY.accepts(null)).isFalse();
    assertThat(ParameterType.NUMBER.accepts(null)).isFalse();
  }
}
