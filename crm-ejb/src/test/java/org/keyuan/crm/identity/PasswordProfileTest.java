package org.keyuan.crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.shared.access.Asvs;

class PasswordProfileTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @Asvs({"6.2.1", "6.2.5", "6.2.10"})
  @Test
  void nist_asksForLength_andForNothingElse() {
    assertThat(PasswordProfile.NIST.length()).isEqualTo(15);
    assertThat(PasswordProfile.NIST.classes()).isEqualTo(1);
    assertThat(PasswordProfile.NIST.isExpired(Instant.EPOCH, NOW)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"89, false", "90, false", "91, true"})
  void mlps_letsAPasswordExpire(int days, boolean expired) {
    var profile = PasswordProfile.mlps(10, 3, 90, 5);
    assertThat(profile.isExpired(NOW.minus(Duration.ofDays(days)), NOW)).isEqualTo(expired);
  }

  @Test
  void mlps_withParametersThatNobodyCouldKeep_staysPossible() {
    var profile = PasswordProfile.mlps(1, 99, 90, 5);
    assertThat(profile.length()).isEqualTo(8);
    assertThat(profile.classes()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"abc, 1", "abC, 2", "abC1, 3", "abC1-, 4", "\u5bc6a, 2"})
  void classes_areCounted(String password, int classes) {
    assertThat(PasswordProfile.classesOf(password)).isEqualTo(classes);
  }
}
