package org.keyuan.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.shared.access.Asvs;

class TotpTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

  /** Appendix B of RFC 6238. */
  @Asvs("6.5.5")
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void code_isThatOfTheStandard(long second, String code) {
    var step = Totp.step(Instant.ofEpochSecond(second));
    assertThat(Totp.code(SECRET, step, 8)).isEqualTo(code);
    assertThat(Totp.code(SECRET, step, 6)).isEqualTo(code.substring(2));
  }

  @Asvs("6.5.5")
  @ParameterizedTest
  @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
  void code_ofAClockThatGoesWrong_countsOneStepEitherWay(int steps, boolean right) {
    var code = Totp.code(SECRET, Totp.step(NOW) + steps, 6);
    assertThat(Totp.match(SECRET, code, NOW, 0).isPresent()).isEqualTo(right);
  }

  @Asvs("6.5.1")
  @Test
  void code_ofAUsedStep_countsNoLonger() {
    var step = Totp.step(NOW);
    var code = Totp.code(SECRET, step, 6);
    assertThat(Totp.match(SECRET, code, NOW, step - 1)).hasValue(step);
    assertThat(Totp.match(SECRET, code, NOW, step)).isEmpty();
    var before = Totp.code(SECRET, step - 1, 6);
    assertThat(Totp.match(SECRET, before, NOW, step)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void secret_isWrittenAsTheStandardSays(String text, String encoded) {
    var bytes = text.getBytes(StandardCharsets.US_ASCII);
    assertThat(AuthenticatorSecret.toText(bytes)).isEqualTo(encoded);
    assertThat(AuthenticatorSecret.fromText(encoded)).isEqualTo(bytes);
  }

  @Test
  void secret_ofOtherLetters_isRefused() {
    assertThatThrownBy(() -> AuthenticatorSecret.fromText("A1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
