package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.identity.AuthSource;
import org.keyuan.crm.identity.Authentication;
import org.keyuan.crm.identity.CallerDirectory;
import org.keyuan.crm.identity.Duty;
import org.keyuan.crm.identity.OwnCredentials;
import org.keyuan.crm.identity.ProfileFactor;
import org.keyuan.crm.identity.RoleCode;
import org.keyuan.crm.identity.UserSessions;
import org.keyuan.crm.identity.Voucher;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.error.FieldException;

/** What accounts of other stores are asked for at log-in, and when their sessions end. */
class StoreChecks {
  private static final String ADDRESS = "10.31.0.1";

  @Asvs("6.3.3")
  @Test
  void secondFactor_isAskedOfPeopleOfTheDirectory_likeOfLocalOnes() {
    var login = World.person(RoleCode.OPERATOR);
    source(login, AuthSource.LDAP);
    assertThat(duty(login)).isEqualTo(Duty.NONE);
    withFactorFor(RoleCode.OPERATOR, () -> assertThat(duty(login)).isEqualTo(Duty.SECOND_FACTOR));
    source(login, AuthSource.LOCAL);
    var secret = Inside.as(login, () -> factor().offer());
    var authenticator = new Authenticator(secret);
    var given = OwnCredentials.of(World.PASSWORD);
    Inside.as(login, () -> factor().confirm(secret, authenticator.fresh(), given));
    source(login, AuthSource.LDAP);
    assertThat(codeNeeded(AuthSource.LDAP, login)).isTrue();
    assertThat(complete(login, "000000")).isFalse();
    assertThat(complete(login, authenticator.fresh())).isTrue();
  }

  @Test
  void secondFactor_besideTheProvider_isItsMatter_andNotOfferedHere() {
    var login = VoucherChecks.make(AuthSource.OIDC);
    withFactorFor(RoleCode.OPERATOR, () -> assertThat(duty(login)).isEqualTo(Duty.NONE));
    assertThat(Inside.as(login, () -> factor().get().asked())).isFalse();
    var secret = Inside.as(login, () -> factor().offer());
    var code = new Authenticator(secret).fresh();
    assertThatThrownBy(
            () ->
                Inside.as(
                    login, () -> factor().confirm(secret, code, OwnCredentials.of(World.PASSWORD))))
        .isInstanceOf(FieldException.class);
    assertThat(codeNeeded(AuthSource.OIDC, login)).isFalse();
  }

  @Test
  void secondFactor_thatSomebodyHadBefore_countsAgainOnceThePasswordIsHere() {
    var login = World.person(RoleCode.OPERATOR);
    var secret = Inside.as(login, () -> factor().offer());
    var code = new Authenticator(secret).fresh();
    Inside.as(login, () -> factor().confirm(secret, code, OwnCredentials.of(World.PASSWORD)));
    source(login, AuthSource.OIDC);
    assertThat(codeNeeded(AuthSource.OIDC, login)).isFalse();
    source(login, AuthSource.LOCAL);
    assertThat(auth().signIn(login, World.PASSWORD, ADDRESS).orElseThrow().codeNeeded()).isTrue();
  }

  @Asvs("7.4.2")
  @Test
  void role_thatTheStoreTakesAway_endsTheSessions() {
    var login = VoucherChecks.make(AuthSource.LDAP);
    var both = Set.of(RoleCode.OPERATOR, RoleCode.TEAM_LEADER);
    vouch(login, both);
    var token = Inside.bean(UserSessions.class).begin(login, ADDRESS, null);
    vouch(login, both);
    assertThat(goesOn(login, token)).as("nothing was taken away").isTrue();
    vouch(login, Set.of(RoleCode.OPERATOR));
    assertThat(goesOn(login, token)).isFalse();
    var next = Inside.bean(UserSessions.class).begin(login, ADDRESS, null);
    vouch(login, Set.of());
    assertThat(goesOn(login, next)).isFalse();
  }

  private static boolean goesOn(String login, String token) {
    return Inside.bean(CallerDirectory.class).find(login, ADDRESS, token, true).isPresent();
  }

  private static void vouch(String login, Set<String> roles) {
    auth().vouch(new Voucher(AuthSource.LDAP, login, true, null, roles), ADDRESS);
  }

  private static boolean codeNeeded(AuthSource source, String login) {
    var voucher = new Voucher(source, login, true, null, null);
    return auth().vouch(voucher, ADDRESS).orElseThrow().codeNeeded();
  }

  private static boolean complete(String login, String code) {
    return auth().complete(login, code, ADDRESS).isPresent();
  }

  private static Duty duty(String login) {
    return Inside.bean(CallerDirectory.class).find(login, ADDRESS).orElseThrow().duty();
  }

  private static void withFactorFor(String role, Runnable work) {
    var update = "UPDATE APP_ROLE SET TWO_FACTOR = ? WHERE CODE = ?";
    World.sql().update(update, true, role);
    try {
      work.run();
    } finally {
      World.sql().update(update, false, role);
    }
  }

  private static void source(String login, AuthSource source) {
    World.sql()
        .update("UPDATE APP_USER SET AUTH_SOURCE = ? WHERE LOGIN_NAME = ?", source.name(), login);
  }

  private static Authentication auth() {
    return Inside.bean(Authentication.class);
  }

  private static ProfileFactor factor() {
    return Inside.bean(ProfileFactor.class);
  }
}
