package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.identity.AuthSource;
import org.keyuan.crm.identity.CallerDirectory;
import org.keyuan.crm.identity.Duty;
import org.keyuan.crm.identity.OwnCredentials;
import org.keyuan.crm.identity.PasswordElsewhereException;
import org.keyuan.crm.identity.ProfileService;
import org.keyuan.crm.identity.RoleCode;
import org.keyuan.crm.onboarding.ContactCommand;
import org.keyuan.crm.onboarding.EmailChange;
import org.keyuan.crm.onboarding.ForgottenPassword;
import org.keyuan.crm.onboarding.ResetRequests;
import org.keyuan.crm.shared.error.FieldException;

/** What is about passwords kept here spares accounts of other stores. */
class StorePasswordChecks {
  private static final String ADDRESS = "10.32.0.1";

  @Test
  void passwordDuties_areThoseOfLocalAccountsAlone() {
    var login = World.person(RoleCode.OPERATOR);
    Profiles.withMlps(
        () -> {
          changed(login, Instant.now().minus(2_000, ChronoUnit.DAYS), false);
          assertThat(duty(login)).isEqualTo(Duty.EXPIRED_PASSWORD);
          spared(login);
          changed(login, Instant.now(), true);
          assertThat(duty(login)).isEqualTo(Duty.ONE_TIME_PASSWORD);
          spared(login);
        });
  }

  private static void spared(String login) {
    for (var store : Set.of(AuthSource.LDAP, AuthSource.OIDC)) {
      source(login, store);
      assertThat(duty(login)).as(store.name()).isEqualTo(Duty.NONE);
    }
    source(login, AuthSource.LOCAL);
  }

  @Test
  void password_keptElsewhere_isNotChangedByItsPerson() {
    var login = VoucherChecks.make(AuthSource.LDAP);
    var before = Rows.of("APP_USER", id(login));
    assertThatThrownBy(
            () ->
                as(
                    login,
                    () ->
                        Inside.bean(ProfileService.class)
                            .changePassword(
                                OwnCredentials.of("whatever it is"), "zaoShui-7-Bingtang")))
        .isInstanceOf(PasswordElsewhereException.class);
    assertThat(Rows.of("APP_USER", id(login))).isEqualTo(before);
  }

  @Test
  void addressOfAnAccountOfAnotherStore_isNotChangedByItsPerson() {
    var login = VoucherChecks.make(AuthSource.OIDC);
    var change = new ContactCommand(login + "@elsewhere.example", null);
    assertThatThrownBy(
            () ->
                Inside.as(
                    login,
                    () -> Inside.bean(EmailChange.class).change(change, OwnCredentials.of(""))))
        .isInstanceOfSatisfying(
            FieldException.class, refusal -> assertThat(refusal.field()).isEqualTo("email"));
  }

  @Test
  void forgottenPassword_isAnsweredForLocalAccountsAlone() {
    Settings.set("app.address", "https://crm.example.com/crm");
    try {
      for (var store : AuthSource.values()) {
        var login = VoucherChecks.make(AuthSource.LDAP);
        source(login, store);
        World.sql()
            .update(
                "INSERT INTO USER_CONTACT (USER_ID, EMAIL) VALUES (?, ?)",
                id(login),
                login + "@corp.example");
        Inside.bean(ForgottenPassword.class).ask(login, ADDRESS);
        var requests = Inside.bean(ResetRequests.class);
        requests.listOpen().forEach(requests::answer);
        assertThat(links(login)).as(store.name()).isEqualTo(store == AuthSource.LOCAL ? 1 : 0);
      }
    } finally {
      Settings.set("app.address", "");
    }
  }

  private static void changed(String login, Instant at, boolean oneTime) {
    World.sql()
        .update(
            "UPDATE APP_USER SET PASSWORD_CHANGED_AT = ?, MUST_CHANGE_PASSWORD = ? WHERE LOGIN_NAME = ?",
            at,
            oneTime,
            login);
  }

  private static long links(String login) {
    return World.sql()
        .number(
            "SELECT COUNT(*) FROM ACCOUNT_LINK WHERE PURPOSE = 'RESET' AND USER_ID = ?", id(login));
  }

  private static Duty duty(String login) {
    return Inside.bean(CallerDirectory.class).find(login, ADDRESS).orElseThrow().duty();
  }

  private static void source(String login, AuthSource source) {
    World.sql()
        .update("UPDATE APP_USER SET AUTH_SOURCE = ? WHERE LOGIN_NAME = ?", source.name(), login);
  }

  private static void as(String login, Runnable work) {
    Inside.as(
        login,
        () -> {
          work.run();
          return null;
        });
  }

  private static long id(String login) {
    return World.sql().number("SELECT ID FROM APP_USER WHERE LOGIN_NAME = ?", login);
  }
}
