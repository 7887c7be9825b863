package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.identity.AccountSecurity;
import org.keyuan.crm.identity.CallerDirectory;
import org.keyuan.crm.identity.Duty;
import org.keyuan.crm.identity.OwnCredentials;
import org.keyuan.crm.identity.ProfileService;
import org.keyuan.crm.identity.ProfileSessions;
import org.keyuan.crm.identity.RoleCode;
import org.keyuan.crm.identity.UserCommand;
import org.keyuan.crm.identity.UserService;
import org.keyuan.crm.identity.UserSessions;
import org.keyuan.crm.shared.access.Asvs;

/**
 * Sessions end when they should, whatever a browser still has; rows are aged instead of waiting.
 */
class SessionChecks {
  @Asvs("7.3.1")
  @Test
  void session_endsWhenItLiesIdle_andOnlyPeopleKeepItAlive() {
    var person = World.person(RoleCode.OPERATOR);
    var token = begin(person);
    age(person, "SEEN_AT", Duration.ofMinutes(20));
    assertThat(goesOn(person, token, false)).isTrue();
    age(person, "SEEN_AT", Duration.ofMinutes(9));
    assertThat(goesOn(person, token, false)).as("29 minutes later, by itself").isTrue();
    assertThat(goesOn(person, token, true)).isTrue();
    age(person, "SEEN_AT", Duration.ofMinutes(20));
    assertThat(goesOn(person, token, true)).as("it was seen just now").isTrue();
    age(person, "SEEN_AT", Duration.ofMinutes(31));
    assertThat(goesOn(person, token, true)).isFalse();
  }

  @Asvs("7.3.2")
  @Test
  void session_endsAfterHalfADay_howeverBusy() {
    var person = World.person(RoleCode.OPERATOR);
    var token = begin(person);
    age(person, "BEGUN_AT", Duration.ofHours(11));
    setPasswordAge(person, Duration.ofHours(20));
    assertThat(goesOn(person, token, true)).isTrue();
    age(person, "BEGUN_AT", Duration.ofHours(2));
    assertThat(goesOn(person, token, true)).isFalse();
  }

  @Test
  void use_isWrittenDownOnceAMinute() {
    var person = World.person(RoleCode.OPERATOR);
    var token = begin(person);
    var before = sessions(person);
    goesOn(person, token, true);
    goesOn(person, token, true);
    assertThat(sessions(person)).isEqualTo(before);
  }

  @Asvs("7.4.3")
  @Test
  void session_endsWithThePassword_whicheverWayThatWasChanged() {
    var person = World.person(RoleCode.OPERATOR);
    var token = begin(person);
    Inside.as(
        person,
        () -> {
          Inside.bean(ProfileService.class)
              .changePassword(OwnCredentials.of(World.PASSWORD), "Another-long-word-2026");
          return null;
        });
    assertThat(goesOn(person, token, true)).isFalse();
    var second = begin(person);
    World.sql()
        .update(
            "UPDATE APP_USER SET PASSWORD_CHANGED_AT = ? WHERE LOGIN_NAME = ?",
            Instant.now(),
            person);
    assertThat(goesOn(person, second, true)).isFalse();
  }

  @Test
  void session_endsWithTheLossOfARole_notWithANewOne() {
    var person = World.person(RoleCode.OPERATOR);
    var token = begin(person);
    World.sql()
        .update("INSERT INTO USER_ROLE (USER_ID, ROLE_CODE) VALUES (?, 'MARKETER')", id(person));
    assertThat(goesOn(person, token, true)).isTrue();
    World.sql()
        .update("DELETE FROM USER_ROLE WHERE USER_ID = ? AND ROLE_CODE = 'OPERATOR'", id(person));
    assertThat(goesOn(person, token, true)).isFalse();
  }

  @Asvs("7.4.2")
  @Test
  void session_ofADisabledUser_staysOverWhenTheAccountComesBack() {
    var person = World.person(RoleCode.OPERATOR);
    var token = begin(person);
    change(person, false);
    change(person, true);
    assertThat(goesOn(person, token, true)).isFalse();
  }

  @Asvs({"7.4.2", "7.4.5"})
  @Test
  void reset_deletion_andTheAdministrator_endEverySession() {
    var person = World.person(RoleCode.OPERATOR);
    var service = Inside.bean(UserService.class);
    var token = begin(person);
    asChief(() -> Inside.bean(AccountSecurity.class).endSessions(id(person)));
    assertThat(goesOn(person, token, true)).isFalse();
    var second = begin(person);
    asChief(() -> service.resetPassword(id(person), Rows.version("APP_USER", id(person))));
    assertThat(goesOn(person, second, true)).isFalse();
    begin(person);
    asChief(() -> service.delete(id(person), Rows.version("APP_USER", id(person))));
    assertThat(Rows.of("USER_SESSION", "USER_ID", id(person))).isEmpty();
  }

  @Asvs("7.5.2")
  @Test
  void people_seeAndEndTheirOwnSessionsOnly() {
    var person = World.person(RoleCode.OPERATOR);
    var stranger = World.person(RoleCode.OPERATOR);
    var token = begin(person);
    var other = begin(person);
    var foreign = begin(stranger);
    var own = Inside.bean(ProfileSessions.class);
    assertThat(Inside.as(person, () -> own.list(token)))
        .hasSize(2)
        .filteredOn(row -> row.current())
        .hasSize(1);
    var theirs = Inside.as(stranger, () -> own.list(foreign)).get(0).id();
    as(person, () -> own.end(theirs));
    assertThat(goesOn(stranger, foreign, true)).isTrue();
    as(person, () -> own.endOthers(token));
    assertThat(goesOn(person, token, true)).isTrue();
    assertThat(goesOn(person, other, true)).isFalse();
    assertThat(goesOn(stranger, foreign, true)).isTrue();
  }

  @Asvs("7.2.2")
  @Test
  void token_isStoredAsAHashOnly_andIsNoUseToOthers() {
    var person = World.person(RoleCode.OPERATOR);
    var stranger = World.person(RoleCode.OPERATOR);
    var token = begin(person);
    assertThat(sessions(person)).doesNotContain(token);
    assertThat(goesOn(stranger, token, true)).isFalse();
    assertThat(goesOn(person, "", true)).isFalse();
  }

  @Asvs("16.3.1")
  @Test
  void session_thatItsPersonEnds_isWrittenDown() {
    var person = World.person(RoleCode.OPERATOR);
    var token = begin(person);
    Inside.bean(UserSessions.class).signOut(person, "10.7.0.2", token);
    assertThat(goesOn(person, token, true)).isFalse();
    assertThat(
            World.sql()
                .number(
                    "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ACTION_CODE = 'SIGN_OUT' AND LOGIN_NAME = ? AND ADDRESS = ?",
                    person,
                    "10.7.0.2"))
        .isEqualTo(1);
  }

  @Test
  void password_thatIsTooOldForTheProfile_isTheFirstThingToDo() {
    var person = World.person(RoleCode.OPERATOR);
    setPasswordAge(person, Duration.ofDays(91));
    assertThat(duty(person)).isEqualTo(Duty.NONE);
    Profiles.withMlps(() -> assertThat(duty(person)).isEqualTo(Duty.EXPIRED_PASSWORD));
  }

  @Asvs("6.3.3")
  @Test
  void role_thatNeedsASecondFactor_makesSettingItUpTheFirstThingToDo() {
    var person = World.person(RoleCode.PORTAL);
    World.sql().update("UPDATE APP_ROLE SET TWO_FACTOR = ? WHERE CODE = 'PORTAL'", true);
    try {
      assertThat(duty(person)).isEqualTo(Duty.SECOND_FACTOR);
    } finally {
      World.sql().update("UPDATE APP_ROLE SET TWO_FACTOR = ? WHERE CODE = 'PORTAL'", false);
    }
    assertThat(duty(person)).isEqualTo(Duty.NONE);
  }

  private static Duty duty(String person) {
    return Inside.bean(CallerDirectory.class).find(person, null).orElseThrow().duty();
  }

  private static String begin(String person) {
    return Inside.bean(UserSessions.class).begin(person, "10.7.0.2", "Firefox/1");
  }

  private static boolean goesOn(String person, String token, boolean active) {
    return Inside.bean(CallerDirectory.class).find(person, null, token, active).isPresent();
  }

  private static void age(String person, String column, Duration by) {
    World.sql()
        .list(
            "SELECT ID, " + column + " FROM USER_SESSION WHERE USER_ID = ?",
            row -> new Object[] {row.instant(2).minus(by), row.number(1)},
            id(person))
        .forEach(
            row ->
                World.sql().update("UPDATE USER_SESSION SET " + column + " = ? WHERE ID = ?", row));
  }

  private static void setPasswordAge(String person, Duration age) {
    World.sql()
        .update(
            "UPDATE APP_USER SET PASSWORD_CHANGED_AT = ? WHERE LOGIN_NAME = ?",
            Instant.now().minus(age),
            person);
  }

  private static String sessions(String person) {
    return Rows.of("USER_SESSION", "USER_ID", id(person)).toString();
  }

  private static void change(String person, boolean enabled) {
    var command = new UserCommand(person, null, Set.of(RoleCode.OPERATOR), enabled);
    asChief(
        () ->
            Inside.bean(UserService.class)
                .change(id(person), Rows.version("APP_USER", id(person)), command));
  }

  private static void asChief(Runnable work) {
    World.get();
    as("chief", work);
  }

  private static void as(String person, Runnable work) {
    Inside.as(
        person,
        () -> {
          work.run();
          return null;
        });
  }

  private static long id(String loginName) {
    return World.sql().number("SELECT ID FROM APP_USER WHERE LOGIN_NAME = ?", loginName);
  }
}
