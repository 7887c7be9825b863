package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.identity.AccountSecurity;
import org.keyuan.crm.identity.Authentication;
import org.keyuan.crm.identity.LoginAttempts;
import org.keyuan.crm.identity.OwnCredentials;
import org.keyuan.crm.identity.ProfileFactor;
import org.keyuan.crm.identity.RoleCode;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.error.FieldException;

/** Passwords and codes at log-in: what counts, how often, and what the database knows of it. */
class SignInChecks {
  private static final OwnCredentials OWN = OwnCredentials.of(World.PASSWORD);

  /** Another one each time, since wrong attempts from it count for a while. */
  private static final String ADDRESS =
      "10.7." + System.nanoTime() % 250 + "." + System.nanoTime() % 241;

  @Asvs("6.3.1")
  @Test
  void guesses_allAtOnce_countLikeOneAfterTheOther() throws Exception {
    var person = World.person(RoleCode.OPERATOR);
    assertThat(eightAtOnce(() -> signIn(person, "a wrong guess"))).containsOnly(false);
    assertThat(signIn(person, World.PASSWORD)).as("locked").isFalse();
  }

  @Test
  void firstAttempts_fromANewAddress_allAtOnce_areAllCounted() throws Exception {
    World.get();
    var address = "it-" + UUID.randomUUID();
    var attempts = Inside.bean(LoginAttempts.class);
    eightAtOnce(() -> attempts.begin("nobody", address));
    assertThat(
            World.sql()
                .number("SELECT FAILED_ATTEMPTS FROM LOGIN_ATTEMPT WHERE ADDRESS = ?", address))
        .isEqualTo(8);
  }

  private static List<Boolean> eightAtOnce(Callable<Boolean> attempt) throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      var answers = new ArrayList<Boolean>();
      for (Future<Boolean> answer : threads.invokeAll(Collections.nCopies(8, attempt))) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void rightPassword_forgetsWrongOnes_andTheLastOneAllowedStillCounts() {
    var person = World.person(RoleCode.OPERATOR);
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 4; i++) {
        assertThat(signIn(person, "wrong")).isFalse();
      }
      assertThat(signIn(person, World.PASSWORD)).isTrue();
    }
  }

  @Asvs({"6.3.3", "6.5.1"})
  @Test
  void code_isAskedForBehindThePassword_andCountsOnce() {
    var person = World.person(RoleCode.OPERATOR);
    assertThat(authentication().signIn(person, World.PASSWORD, ADDRESS).orElseThrow().codeNeeded())
        .isFalse();
    var authenticator = set(person);
    assertThat(authentication().signIn(person, World.PASSWORD, ADDRESS).orElseThrow().codeNeeded())
        .isTrue();
    assertThat(complete(person, authenticator.again())).as("used when it was set up").isFalse();
    assertThat(complete(person, authenticator.fresh())).isTrue();
    assertThat(complete(person, authenticator.again())).as("replayed").isFalse();
  }

  @Asvs("6.3.1")
  @Test
  void wrongCodes_lockTheAccount() {
    var person = World.person(RoleCode.OPERATOR);
    var authenticator = set(person);
    for (int i = 0; i < 5; i++) {
      assertThat(complete(person, "00000" + i)).isFalse();
    }
    assertThat(complete(person, authenticator.fresh())).isFalse();
    assertThat(signIn(person, World.PASSWORD)).isFalse();
  }

  @Asvs("6.3.3")
  @Test
  void code_withoutASecondFactor_opensNothing() {
    var person = World.person(RoleCode.OPERATOR);
    assertThat(complete(person, "000000")).isFalse();
    assertThat(complete(person, "AAAA-AAAA-AAAA-AAAA")).isFalse();
    assertThat(complete("nobody-of-this-name", "000000")).isFalse();
  }

  @Asvs({"6.5.1", "6.5.4"})
  @Test
  void recoveryCodes_workOnce_untilThereAreNewOnes() {
    var person = World.person(RoleCode.OPERATOR);
    var secret = Inside.as(person, () -> factor().offer());
    var first = new Authenticator(secret).fresh();
    var codes = Inside.as(person, () -> factor().confirm(secret, first, OWN));
    // fifteen random ones of 31 characters, which are 74 bits
    assertThat(codes)
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}"));
    assertThat(complete(person, codes.get(3).toLowerCase(java.util.Locale.ROOT))).isTrue();
    assertThat(complete(person, codes.get(3))).as("used up").isFalse();
    assertThat(complete(person, codes.get(4).replace("-", " "))).isTrue();
    var fresh = Inside.as(person, () -> factor().renewCodes(own(codes.get(5))));
    assertThat(complete(person, codes.get(6))).as("of before").isFalse();
    assertThat(complete(person, fresh.get(6))).isTrue();
    assertThat(Inside.as(person, () -> factor().get().codesLeft())).isEqualTo(9);
  }

  @Asvs({"6.5.2", "13.3.1"})
  @Test
  void secretsAndRecoveryCodes_areUnreadableInTheDatabase() {
    var person = World.person(RoleCode.OPERATOR);
    var secret = Inside.as(person, () -> factor().offer());
    var authenticator = new Authenticator(secret);
    var codes = Inside.as(person, () -> factor().confirm(secret, authenticator.fresh(), OWN));
    var id = id(person);
    var stored =
        Rows.of("SECOND_FACTOR", "USER_ID", id) + "" + Rows.of("RECOVERY_CODE", "USER_ID", id);
    assertThat(stored).doesNotContain(secret).contains("$argon2id$");
    codes.forEach(code -> assertThat(stored).doesNotContain(code, code.replace("-", "")));
  }

  @Asvs("6.4.4")
  @Test
  void secondFactor_isTakenAwayByAdministratorsAlone() {
    var person = World.person(RoleCode.OPERATOR);
    var authenticator = set(person);
    var service = Inside.bean(AccountSecurity.class);
    Refusals.unchanged(
        () -> Rows.of("SECOND_FACTOR", "USER_ID", id(person)),
        CatalogueChecks.OTHERS,
        () -> service.removeSecondFactor(id(person)),
        () -> service.endSessions(id(person)),
        () -> service.hasSecondFactor(id(person)));
    asChief(() -> service.removeSecondFactor(id(person)));
    assertThat(signIn(person, World.PASSWORD)).isTrue();
    assertThat(complete(person, authenticator.fresh())).isFalse();
    assertThat(audit(person)).contains("SECOND_FACTOR_SET", "SECOND_FACTOR_REMOVED");
  }

  @Asvs("6.3.3")
  @Test
  void secondFactor_thatARoleNeeds_canNotBeTurnedOff() {
    var person = World.person(RoleCode.PORTAL);
    var authenticator = set(person);
    World.sql().update("UPDATE APP_ROLE SET TWO_FACTOR = ? WHERE CODE = 'PORTAL'", true);
    try {
      assertThatThrownBy(() -> remove(person, authenticator.fresh()))
          .isInstanceOf(FieldException.class);
    } finally {
      World.sql().update("UPDATE APP_ROLE SET TWO_FACTOR = ? WHERE CODE = 'PORTAL'", false);
    }
    remove(person, authenticator.again());
    assertThat(signIn(person, World.PASSWORD)).isTrue();
  }

  /** Gives the person an authenticator. */
  private static Authenticator set(String person) {
    var secret = Inside.as(person, () -> factor().offer());
    var authenticator = new Authenticator(secret);
    Inside.as(person, () -> factor().confirm(secret, authenticator.fresh(), OWN));
    return authenticator;
  }

  private static void remove(String person, String code) {
    Inside.as(
        person,
        () -> {
          factor().remove(own(code));
          return null;
        });
  }

  private static OwnCredentials own(String code) {
    return new OwnCredentials(World.PASSWORD, code);
  }

  private static void asChief(Runnable work) {
    Inside.as(
        "chief",
        () -> {
          work.run();
          return null;
        });
  }

  private static Set<String> audit(String person) {
    return Set.copyOf(
        World.sql()
            .list(
                "SELECT ACTION_CODE FROM AUDIT_ENTRY WHERE RECORD_KIND = 'USER' AND RECORD_ID = ?",
                row -> row.text(1),
                id(person)));
  }

  private static boolean signIn(String person, String password) {
    return authentication().signIn(person, password, ADDRESS).isPresent();
  }

  private static boolean complete(String person, String code) {
    return authentication().complete(person, code, ADDRESS).isPresent();
  }

  private static long id(String loginName) {
    return World.sql().number("SELECT ID FROM APP_USER WHERE LOGIN_NAME = ?", loginName);
  }

  private static Authentication authentication() {
    return Inside.bean(Authentication.class);
  }

  private static ProfileFactor factor() {
    return Inside.bean(ProfileFactor.class);
  }
}
