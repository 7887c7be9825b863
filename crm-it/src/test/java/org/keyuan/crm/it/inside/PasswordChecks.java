package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.identity.OwnCredentials;
import org.keyuan.crm.identity.ProfileService;
import org.keyuan.crm.identity.RoleCode;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.error.FieldException;

/** What a new password must be like, and which never come back. */
class PasswordChecks {
  @Asvs("6.2.11")
  @Test
  void passwordMadeOfOnesOwnWords_isRefused_saysWhy() {
    World.get();
    assertRefused("manager", World.PASSWORD, "Sunjingli-jinglisun", "password_personal");
    assertRefused("manager", World.PASSWORD, "woaini5201314woaini", "password_pinyin");
    assertRefused("manager", World.PASSWORD, "manager-qzvkwx-7718", "password_has_name");
    assertRefused("manager", World.PASSWORD, "tooshort-7Q", "password_short");
    assertRefused("manager", World.PASSWORD, "x7-Qz ".repeat(30), "password_long");
    assertThat(
            World.sql().number("SELECT FAILED_ATTEMPTS FROM APP_USER WHERE LOGIN_NAME = 'manager'"))
        .as("a weak new password is no attempt to get in")
        .isZero();
  }

  @Test
  void mlps_asksForKindsOfCharacter_andKeepsFormerPasswordsAway() {
    var person = World.person(RoleCode.OPERATOR);
    Profiles.withMlps(
        () -> {
          assertRefused(person, World.PASSWORD, "qzvkwxbltr", "password_simple");
          change(person, World.PASSWORD, "qzVkw-7bltr");
          assertRefused(person, "qzVkw-7bltr", World.PASSWORD, "password_used");
          var old = "qzVkw-7bltr";
          for (var fresh :
              List.of("Rw4-plmkvt", "hG9+zzqwtx", "bN3-vvkelo", "yT6-ssgwqa", "kL2-ppdmru")) {
            change(person, old, fresh);
            old = fresh;
          }
          change(person, old, World.PASSWORD);
        });
  }

  @Asvs({"6.2.5", "6.2.9"})
  @Test
  void nist_takesALongPassword_whateverItIsMadeOf() {
    var person = World.person(RoleCode.OPERATOR);
    change(person, World.PASSWORD, "yezi feiguo langqiao de wanshang");
    assertThat(
            Inside.bean(org.keyuan.crm.identity.Authentication.class)
                .signIn(person, "yezi feiguo langqiao de wanshang", "10.7.0.3"))
        .isPresent();
  }

  @Asvs("6.2.12")
  @Test
  void stolenPassword_isRefused_andAListThatIsAwayLetsNoneThrough() throws Exception {
    var person = World.person(RoleCode.OPERATOR);
    var stolen = "yezi feiguo langqiao de zaochen";
    var file = Files.createTempFile("stolen", ".txt");
    try {
      Files.write(file, Stolen.lines(stolen));
      Settings.during(
          Map.of("password.stolen", file.toString()),
          () -> {
            assertRefused(person, World.PASSWORD, stolen, "password_stolen");
            change(person, World.PASSWORD, stolen + "!");
            delete(file);
            assertRefused(person, stolen + "!", stolen + "?", "stolen_unreadable");
            return null;
          });
    } finally {
      Files.deleteIfExists(file);
    }
    change(person, stolen + "!", stolen);
  }

  @Asvs("6.2.12")
  @Test
  void listOfStolenPasswords_thatCanNotBeUsed_isNotTaken() throws Exception {
    World.get();
    var file = Files.createTempFile("stolen", ".txt");
    try {
      assertThatThrownBy(() -> Settings.set("password.stolen", file + ".missing"))
          .isInstanceOfSatisfying(
              FieldException.class, e -> assertThat(e.messageKey()).endsWith("MISSING"));
      var lines = Stolen.lines("woaini");
      Collections.reverse(lines);
      Files.write(file, lines);
      assertThatThrownBy(() -> Settings.set("password.stolen", file.toString()))
          .isInstanceOfSatisfying(
              FieldException.class, e -> assertThat(e.messageKey()).endsWith("UNSORTED"));
    } finally {
      Files.delete(file);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertRefused(String person, String old, String fresh, String why) {
    assertThatThrownBy(() -> change(person, old, fresh))
        .isInstanceOfSatisfying(
            FieldException.class,
            e -> {
              assertThat(e.field()).isEqualTo("newPassword");
              assertThat(e.messageKey()).isEqualTo("identity.error." + why);
            });
  }

  private static void change(String person, String old, String fresh) {
    Inside.as(
        person,
        () -> {
          Inside.bean(ProfileService.class).changePassword(OwnCredentials.of(old), fresh);
          return null;
        });
  }
}
