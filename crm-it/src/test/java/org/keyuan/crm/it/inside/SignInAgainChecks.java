package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.identity.AuthSource;
import org.keyuan.crm.identity.CallerDirectory;
import org.keyuan.crm.identity.OwnCredentials;
import org.keyuan.crm.identity.ProfileFactor;
import org.keyuan.crm.identity.ProfileService;
import org.keyuan.crm.identity.RoleCode;
import org.keyuan.crm.onboarding.ContactCommand;
import org.keyuan.crm.onboarding.EmailChange;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.error.FieldException;

/** What opens an account changes for whoever proves anew to be its person, and for nobody else. */
class SignInAgainChecks {
  /** Another one each time, since wrong attempts from it count for a while. */
  private static final String ADDRESS =
      "10.9." + System.nanoTime() % 250 + "." + System.nanoTime() % 241;

  private static final String FRESH = "Another-long-word-2026";
  private static final String WRONG_CODE = "000000";
  private static final List<Consumer<OwnCredentials>> CHANGES =
      List.of(
          given -> Inside.bean(ProfileService.class).changePassword(given, FRESH),
          given -> factor().renewCodes(given),
          given -> factor().remove(given),
          given -> Inside.bean(EmailChange.class).change(new ContactCommand(null, null), given));

  @Asvs("7.5.1")
  @Test
  void everyChange_needsPasswordAndCode_whereThereIsASecondFactor() {
    for (var change : CHANGES) {
      var person = World.person(RoleCode.OPERATOR);
      address(person);
      var codes = set(person);
      var before = stored(person);
      refused("code", person, change, OwnCredentials.of(World.PASSWORD));
      refused("code", person, change, new OwnCredentials(World.PASSWORD, WRONG_CODE));
      refused("currentPassword", person, change, new OwnCredentials("wrong", codes.get(0)));
      refused("currentPassword", person, change, new OwnCredentials(null, codes.get(0)));
      assertThat(stored(person)).isEqualTo(before);
      as(person, () -> change.accept(new OwnCredentials(World.PASSWORD, codes.get(0))));
      assertThat(stored(person)).isNotEqualTo(before);
    }
  }

  @Asvs({"7.5.1", "6.3.1"})
  @Test
  void wrongCodes_lockTheAccount_asAtLogIn() {
    var person = World.person(RoleCode.OPERATOR);
    var codes = set(person);
    var change = CHANGES.get(0);
    for (int i = 0; i < 5; i++) {
      refused("code", person, change, new OwnCredentials(World.PASSWORD, WRONG_CODE));
    }
    var right = new OwnCredentials(World.PASSWORD, codes.get(0));
    refused("currentPassword", person, change, right);
  }

  @Test
  void code_ofAChangeThatFailed_isNotUsedUp() {
    var person = World.person(RoleCode.OPERATOR);
    var given = new OwnCredentials(World.PASSWORD, set(person).get(0));
    var service = Inside.bean(ProfileService.class);
    refused("newPassword", person, again -> service.changePassword(again, "short"), given);
    as(person, () -> service.changePassword(given, FRESH));
    refused("code", person, factor()::remove, new OwnCredentials(FRESH, given.code()));
  }

  @Asvs("7.5.1")
  @Test
  void firstAuthenticator_needsThePassword() {
    var person = World.person(RoleCode.OPERATOR);
    var secret = Inside.as(person, () -> factor().offer());
    var code = new Authenticator(secret).fresh();
    Consumer<OwnCredentials> change = given -> factor().confirm(secret, code, given);
    refused("currentPassword", person, change, OwnCredentials.of("wrong"));
    World.sql()
        .update(
            "UPDATE APP_USER SET AUTH_SOURCE = ? WHERE ID = ?", AuthSource.LDAP.name(), id(person));
    refused("currentPassword", person, change, OwnCredentials.of(World.PASSWORD));
    World.sql()
        .update(
            "UPDATE APP_USER SET AUTH_SOURCE = ? WHERE ID = ?",
            AuthSource.LOCAL.name(),
            id(person));
    as(person, () -> change.accept(OwnCredentials.of(World.PASSWORD)));
  }

  @Test
  void secondFactor_thatIsNotThere_hasNothingToChange() {
    var person = World.person(RoleCode.OPERATOR);
    var given = OwnCredentials.of(World.PASSWORD);
    refused("code", person, factor()::remove, given);
    refused("code", person, again -> factor().renewCodes(again), given);
    assertThat(Rows.of("RECOVERY_CODE", "USER_ID", id(person))).isEmpty();
  }

  /** Gives the person an authenticator and recovery codes, of which it answers all. */
  private static List<String> set(String person) {
    var secret = Inside.as(person, () -> factor().offer());
    var code = new Authenticator(secret).fresh();
    var own = OwnCredentials.of(World.PASSWORD);
    return Inside.as(person, () -> factor().confirm(secret, code, own));
  }

  private static void address(String person) {
    World.sql()
        .update(
            "INSERT INTO USER_CONTACT (USER_ID, EMAIL) VALUES (?, ?)",
            id(person),
            person + "@corp.example");
  }

  private static String stored(String person) {
    var password =
        World.sql()
            .list("SELECT PASSWORD_HASH FROM APP_USER WHERE ID = ?", row -> row.text(1), id(person))
            .get(0);
    return password
        + Rows.of("SECOND_FACTOR", "USER_ID", id(person))
        + Rows.of("RECOVERY_CODE", "USER_ID", id(person))
        + Rows.of("USER_CONTACT", "USER_ID", id(person));
  }

  private static void refused(
      String field, String person, Consumer<OwnCredentials> change, OwnCredentials given) {
    assertThatThrownBy(() -> as(person, () -> change.accept(given)))
        .isInstanceOfSatisfying(
            FieldException.class, e -> assertThat(e.field()).as(e.messageKey()).isEqualTo(field));
  }

  private static void as(String person, Runnable work) {
    var caller = Inside.bean(CallerDirectory.class).find(person, ADDRESS).orElseThrow().caller();
    Inside.as(
        caller,
        () -> {
          work.run();
          return null;
        });
  }

  private static long id(String login) {
    return World.sql().number("SELECT ID FROM APP_USER WHERE LOGIN_NAME = ?", login);
  }

  private static ProfileFactor factor() {
    return Inside.bean(ProfileFactor.class);
  }
}
