package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.identity.OwnCredentials;
import org.keyuan.crm.identity.ProfileQueries;
import org.keyuan.crm.identity.ProfileService;
import org.keyuan.crm.identity.RoleCode;
import org.keyuan.crm.identity.UserCommand;
import org.keyuan.crm.identity.UserQueries;
import org.keyuan.crm.identity.UserService;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.error.FieldException;

/** Accounts are an administrator's business, but for one's own password, language and theme. */
class AccountChecks {
  @Test
  void account_isReadAndChangedByAdministratorsAlone() {
    World.get();
    var id = account("second");
    var version = Rows.version("APP_USER", id);
    var command = new UserCommand("stolen", null, Set.of(RoleCode.ADMIN), true);
    var service = Inside.bean(UserService.class);
    Refusals.unchanged(
        () -> stored(id),
        CatalogueChecks.OTHERS,
        () -> service.create(command, null),
        () -> service.change(id, version, command),
        () -> service.resetPassword(id, version),
        () -> service.delete(id, version),
        () -> Inside.bean(UserQueries.class).open(id),
        () -> Lists.open("user"),
        () -> Lists.shows("user", id),
        () -> Lists.export("user"));
  }

  @Asvs({"8.3.1", "15.3.3"})
  @Test
  void ownRoles_canNotBeRaised() {
    World.get();
    for (var person : List.of("first", "leader", "portal")) {
      var id = account(person);
      var version = Rows.version("APP_USER", id);
      var raised = new UserCommand(person, null, Set.of(RoleCode.ADMIN), true);
      Refusals.unchanged(
          () -> stored(id),
          List.of(person),
          () -> Inside.bean(UserService.class).change(id, version, raised));
    }
  }

  @Test
  void administrator_canNotLockThemselvesOut() {
    var world = World.get();
    var id = account("chief");
    var before = stored(id);
    var version = Rows.version("APP_USER", id);
    var lowered =
        new UserCommand("chief", world.employee("chief"), Set.of(RoleCode.OPERATOR), true);
    assertThatThrownBy(
            () -> asChief(() -> Inside.bean(UserService.class).change(id, version, lowered)))
        .isInstanceOf(FieldException.class);
    assertThatThrownBy(() -> asChief(() -> Inside.bean(UserService.class).delete(id, version)))
        .isInstanceOf(FieldException.class);
    assertThat(stored(id)).isEqualTo(before);
  }

  @Test
  void profile_isTheCallersOwn() {
    World.get();
    var others = stored(account("first"));
    Inside.as(
        "second",
        () -> {
          Inside.bean(ProfileService.class).prefer("en", "dark");
          Inside.bean(ProfileService.class).prefer("zh-CN", "light");
          return null;
        });
    assertThat(stored(account("first"))).isEqualTo(others);
    assertThat(Inside.as("second", () -> Inside.bean(ProfileQueries.class).get().loginName()))
        .isEqualTo("second");
  }

  @Asvs("6.2.3")
  @Test
  void password_needsTheOldOne() {
    var person = World.person(RoleCode.OPERATOR);
    var before = hash(person);
    assertThatThrownBy(() -> change(person, "guessed", "Another-long-word-2026"))
        .isInstanceOf(FieldException.class);
    assertThat(hash(person)).isEqualTo(before);
    change(person, World.PASSWORD, "Another-long-word-2026");
    assertThat(hash(person)).isNotEqualTo(before);
  }

  @Asvs("6.3.1")
  @Test
  void oldPassword_canNotBeTriedForEver() {
    var person = World.person(RoleCode.OPERATOR);
    for (int i = 0; i < 5; i++) {
      var guess = "guess " + i;
      assertThatThrownBy(() -> change(person, guess, "Another-long-word-2026"))
          .isInstanceOf(FieldException.class);
    }
    assertThatThrownBy(() -> change(person, World.PASSWORD, "Another-long-word-2026"))
        .isInstanceOf(FieldException.class);
  }

  private static String hash(String loginName) {
    return World.sql()
        .list(
            "SELECT PASSWORD_HASH FROM APP_USER WHERE LOGIN_NAME = ?",
            row -> row.text(1),
            loginName)
        .get(0);
  }

  private static void change(String person, String old, String fresh) {
    Inside.as(
        person,
        () -> {
          Inside.bean(ProfileService.class).changePassword(OwnCredentials.of(old), fresh);
          return null;
        });
  }

  private static void asChief(Runnable work) {
    Inside.as(
        "chief",
        () -> {
          work.run();
          return null;
        });
  }

  private static long account(String loginName) {
    return World.sql().number("SELECT ID FROM APP_USER WHERE LOGIN_NAME = ?", loginName);
  }

  private static List<Object> stored(long id) {
    return List.of(
        Rows.of("APP_USER", id), Rows.of("USER_ROLE", "USER_ID", id), Rows.count("APP_USER"));
  }
}
