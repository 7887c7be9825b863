package org.keyuan.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.shared.access.Asvs;

class PasswordHasherTest {
  private final PasswordHasher hasher = new PasswordHasher();

  @Asvs({"11.4.2", "11.2.1"})
  @Test
  void hash_isArgon2idWithItsParametersAndASaltOfItsOwn() {
    var hash = hasher.hash("correct horse battery");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hasher.hash("correct horse battery")).isNotEqualTo(hash);
    assertThat(hasher.matches("correct horse battery", hash)).isTrue();
  }

  @Asvs("6.2.8")
  @ParameterizedTest
  @CsvSource({
    "Correct horse battery, correct horse battery",
    "'correct horse battery ', correct horse battery",
    "' correct horse battery', correct horse battery",
  })
  void matches_isExact(String typed, String password) {
    assertThat(hasher.matches(typed, hasher.hash(password))).isFalse();
  }

  @Asvs({"6.2.8", "6.2.9"})
  @Test
  void matches_reachesToTheLastOfManyCharacters() {
    var password = "x".repeat(150) + "\u5bc6\u7801";
    var hash = hasher.hash(password);
    assertThat(hasher.matches(password, hash)).isTrue();
    assertThat(hasher.matches(password.substring(0, 151) + "\u7800", hash)).isFalse();
  }

  @Test
  void matches_ofNobody_isNeverRight() {
    assertThat(hasher.matches("nobody", null)).isFalse();
  }
}
