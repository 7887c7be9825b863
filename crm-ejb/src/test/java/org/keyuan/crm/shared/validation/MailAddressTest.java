package org.keyuan.crm.shared.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "li.lei@example.com",
        "a@b.cn",
        "o'neil+crm@mail.example.co.uk",
        "123456@qq.com",
        "x_y-z@sub-domain.example.com"
      })
  void accepts_mailbox_isTrue(String address) {
    assertThat(MailAddressValidator.accepts(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nobody",
        "@example.com",
        "a@localhost",
        "a@b@example.com",
        "a@example.com, b@example.com",
        "a@example.com;b@example.com",
        "Li Lei <a@example.com>",
        "\"a b\"@example.com",
        "a@example.com\r\nBcc: b@example.com",
        "a@example.com\nBcc:b@example.com",
        "a\u0000@example.com",
        "a@example.com\u2028",
        "a@-example.com",
        "a@example-.com",
        ".a@example.com",
        "a..b@example.com",
        "a@example..com",
        "a@[127.0.0.1]",
        "\u674e@example.com"
      })
  void accepts_anythingElse_isFalse(String text) {
    assertThat(MailAddressValidator.accepts(text)).isFalse();
  }

  @Test
  void accepts_tooLong_isFalse() {
    assertThat(MailAddressValidator.accepts("a".repeat(64) + "@example.com")).isTrue();
    assertThat(MailAddressValidator.accepts("a".repeat(65) + "@example.com")).isFalse();
    assertThat(MailAddressValidator.accepts("a@" + "b.".repeat(130) + "com")).isFalse();
  }

  @Test
  void normalised_isSmallWithoutBlanks() {
    assertThat(MailAddressValidator.normalised(" Li.Lei@Example.COM "))
        .isEqualTo("li.lei@example.com");
    assertThat(MailAddressValidator.normalised(null)).isNull();
  }
}
