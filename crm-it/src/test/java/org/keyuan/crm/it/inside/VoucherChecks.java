package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.identity.Accepted;
import org.keyuan.crm.identity.AuthSource;
import org.keyuan.crm.identity.Authentication;
import org.keyuan.crm.identity.PasswordElsewhereException;
import org.keyuan.crm.identity.RoleCode;
import org.keyuan.crm.identity.UserCommand;
import org.keyuan.crm.identity.UserService;
import org.keyuan.crm.identity.Voucher;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.error.FieldException;

/** Accounts whose password another store proves. */
class VoucherChecks {
  private static final String ADDRESS = "10.30.0.1";

  @Asvs("6.3.4")
  @Test
  void account_ofAnotherStore_isNeverOpenedByAPassword() {
    var login = World.person(RoleCode.OPERATOR);
    assertThat(signIn(login)).isPresent();
    move(login, AuthSource.LDAP);
    assertThat(signIn(login)).isEmpty();
    World.sql()
        .update(
            "UPDATE APP_USER SET PASSWORD_HASH = (SELECT s.PASSWORD_HASH FROM APP_USER s WHERE s.LOGIN_NAME = 'south') WHERE LOGIN_NAME = ?",
            login);
    assertThat(signIn(login)).as("even with a hash that is right").isEmpty();
  }

  @Asvs({"6.3.4", "6.8.1"})
  @Test
  void voucher_opensAccountsOfItsOwnStoreAlone() {
    var local = World.person(RoleCode.OPERATOR);
    assertThat(vouch(AuthSource.LDAP, local, null)).isEmpty();
    assertThat(vouch(AuthSource.OIDC, local, null)).isEmpty();
    assertThat(vouch(AuthSource.LOCAL, local, null)).isEmpty();
    var login = make(AuthSource.OIDC);
    assertThat(vouch(AuthSource.LDAP, login, null)).isEmpty();
    assertThat(vouch(AuthSource.OIDC, login, null)).contains(Set.of(RoleCode.OPERATOR));
    assertThat(vouch(AuthSource.OIDC, "nobody-" + login, null)).isEmpty();
  }

  @Test
  void refusals_ofAnotherStore_doNotLockALocalAccount() {
    var login = World.person(RoleCode.OPERATOR);
    for (int i = 0; i < 6; i++) {
      assertThat(refuse(AuthSource.OIDC, login)).isEmpty();
    }
    assertThat(signIn(login)).isPresent();
  }

  @Test
  void refusals_ofItsOwnStore_lockTheAccount() {
    var login = make(AuthSource.LDAP);
    for (int i = 0; i < 5; i++) {
      refuse(AuthSource.LDAP, login);
    }
    assertThat(vouch(AuthSource.LDAP, login, null)).isEmpty();
    assertThat(auth().begin(login, ADDRESS, AuthSource.LDAP)).isFalse();
  }

  @Asvs("10.5.2")
  @Test
  void name_givenToSomebodyElse_doesNotOpenTheAccount() {
    var login = make(AuthSource.OIDC);
    assertThat(vouch(AuthSource.OIDC, login, null, "first person")).isPresent();
    assertThat(vouch(AuthSource.OIDC, login, null, "second person")).isEmpty();
    assertThat(vouch(AuthSource.OIDC, login, null, "first person")).isPresent();
  }

  @Test
  void roles_ofTheStore_replaceThoseHere_andTheLastOneLostRefuses() {
    var login = make(AuthSource.LDAP);
    var leader = Set.of(RoleCode.TEAM_LEADER);
    assertThat(vouch(AuthSource.LDAP, login, leader)).contains(leader);
    assertThat(roles(login)).isEqualTo("TEAM_LEADER");
    assertThat(vouch(AuthSource.LDAP, login, Set.of())).isEmpty();
    assertThat(roles(login)).isEmpty();
  }

  @Test
  void password_keptElsewhere_canNotBeSetHere() {
    var login = make(AuthSource.LDAP);
    assertThatThrownBy(
            () ->
                Inside.as(
                    "chief",
                    () ->
                        Inside.bean(UserService.class)
                            .resetPassword(id(login), Rows.version("APP_USER", id(login)))))
        .isInstanceOf(PasswordElsewhereException.class);
  }

  @Test
  void administrators_keepOneAccountWithAPasswordHere() {
    World.get();
    var before =
        World.sql()
            .list(
                "SELECT u.ID FROM APP_USER u JOIN USER_ROLE r ON r.USER_ID = u.ID WHERE r.ROLE_CODE = 'ADMIN' AND u.ENABLED = ? AND u.DELETED_AT IS NULL AND u.LOGIN_NAME <> 'chief'",
                row -> row.id(1),
                true);
    before.forEach(
        id -> World.sql().update("UPDATE APP_USER SET ENABLED = ? WHERE ID = ?", false, id));
    try {
      var id = id("chief");
      var moved = new UserCommand("chief", null, Set.of(RoleCode.ADMIN), true, AuthSource.LDAP);
      assertThatThrownBy(
              () ->
                  Inside.as(
                      Caller.system(),
                      () -> {
                        Inside.bean(UserService.class)
                            .change(id, Rows.version("APP_USER", id), moved);
                        return null;
                      }))
          .isInstanceOf(FieldException.class);
    } finally {
      before.forEach(
          id -> World.sql().update("UPDATE APP_USER SET ENABLED = ? WHERE ID = ?", true, id));
    }
    assertThat(source("chief")).isEqualTo("LOCAL");
  }

  @Test
  void signIn_isWrittenDownWithItsWay() {
    var login = make(AuthSource.OIDC);
    vouch(AuthSource.OIDC, login, null);
    assertThat(
            World.sql()
                .list(
                    "SELECT CHANGES FROM AUDIT_ENTRY WHERE ACTION_CODE = 'SIGN_IN' AND RECORD_NAME = ?",
                    row -> row.text(1),
                    login))
        .singleElement()
        .asString()
        .contains("OIDC", ADDRESS);
  }

  static String make(AuthSource source) {
    var login = "v" + UUID.randomUUID().toString().substring(0, 8);
    World.get();
    return Inside.as(
        Caller.system(),
        () -> {
          var made =
              Inside.bean(UserService.class)
                  .create(
                      new UserCommand(login, null, Set.of(RoleCode.OPERATOR), true, source), null);
          assertThat(made.password()).isNull();
          return login;
        });
  }

  private static void move(String login, AuthSource source) {
    Inside.as(
        "chief",
        () -> {
          Inside.bean(UserService.class)
              .change(
                  id(login),
                  Rows.version("APP_USER", id(login)),
                  new UserCommand(login, null, Set.of(RoleCode.OPERATOR), true, source));
          return null;
        });
  }

  private static Optional<Set<String>> vouch(AuthSource source, String login, Set<String> roles) {
    return vouch(source, login, roles, null);
  }

  private static Optional<Set<String>> vouch(
      AuthSource source, String login, Set<String> roles, String subject) {
    return auth()
        .vouch(new Voucher(source, login, true, subject, roles), ADDRESS)
        .map(Accepted::roles);
  }

  private static Optional<Set<String>> refuse(AuthSource source, String login) {
    return auth().vouch(Voucher.refused(source, login), "10.30.0.2").map(Accepted::roles);
  }

  private static Optional<Set<String>> signIn(String login) {
    return auth().signIn(login, World.PASSWORD, ADDRESS).map(Accepted::roles);
  }

  private static Authentication auth() {
    return Inside.bean(Authentication.class);
  }

  private static long id(String login) {
    return World.sql().number("SELECT ID FROM APP_USER WHERE LOGIN_NAME = ?", login);
  }

  private static String source(String login) {
    return World.sql()
        .find("SELECT AUTH_SOURCE FROM APP_USER WHERE LOGIN_NAME = ?", row -> row.text(1), login)
        .orElseThrow();
  }

  private static String roles(String login) {
    return String.join(
        ",",
        World.sql()
            .list(
                "SELECT ROLE_CODE FROM USER_ROLE WHERE USER_ID = ?",
                row -> row.text(1),
                id(login)));
  }
}
