package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.identity.Authentication;
import org.keyuan.crm.identity.OwnCredentials;
import org.keyuan.crm.identity.ProfileFactor;
import org.keyuan.crm.identity.RoleCode;
import org.keyuan.crm.onboarding.AddressConfirmation;
import org.keyuan.crm.onboarding.ApprovalCommand;
import org.keyuan.crm.onboarding.ContactCommand;
import org.keyuan.crm.onboarding.EmailChange;
import org.keyuan.crm.onboarding.ForgottenPassword;
import org.keyuan.crm.onboarding.InvitationCommand;
import org.keyuan.crm.onboarding.Invitations;
import org.keyuan.crm.onboarding.LinkInvalidException;
import org.keyuan.crm.onboarding.PasswordByLink;
import org.keyuan.crm.onboarding.RegistrationClosedException;
import org.keyuan.crm.onboarding.RegistrationCommand;
import org.keyuan.crm.onboarding.RegistrationDecision;
import org.keyuan.crm.onboarding.RegistrationService;
import org.keyuan.crm.onboarding.TooManyRequestsException;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.secret.SecretBox;

/** Links open what they were made for, once; and who may hand them out. */
class OnboardingChecks {
  private static final Pattern TOKEN = Pattern.compile("token=(\\S+)");
  private static final String GOOD = "Yi-ge-chang-mima-7q";

  @Test
  void link_opensItsAccountOnce_andTheTokenIsKeptNowhere() {
    var name = invited();
    var token = token(mail(name));
    assertThat(Rows.of("ACCOUNT_LINK", "EMAIL", mail(name)).toString()).doesNotContain(token);
    assertThat(links().find(token).orElseThrow().loginName()).isEqualTo(name);
    assertThatThrownBy(() -> links().choose(token, "short", "10.1.1.1"))
        .isInstanceOf(FieldException.class);
    links().choose(token, GOOD, "10.1.1.1");
    assertThat(links().find(token)).isEmpty();
    assertThatThrownBy(() -> links().choose(token, GOOD + "x", "10.1.1.1"))
        .isInstanceOf(LinkInvalidException.class);
    var audit =
        World.sql()
            .list(
                "SELECT ACTION_CODE, LOGIN_NAME, ADDRESS FROM AUDIT_ENTRY WHERE RECORD_NAME = ?"
                    + " AND ACTION_CODE = 'INVITATION_USED'",
                row -> row.text(2) + row.text(3),
                name);
    assertThat(audit).containsExactly(name + "10.1.1.1");
  }

  @Test
  void tokens_ofOtherKindsOrNone_openNothing() {
    var name = invited();
    var token = token(mail(name));
    for (var wrong :
        List.of("", "x", token + "x", token.toUpperCase(Locale.ROOT), "a".repeat(5000))) {
      assertThat(links().find(wrong)).isEmpty();
      assertThatThrownBy(() -> links().choose(wrong, GOOD, "10.1.1.1"))
          .isInstanceOf(LinkInvalidException.class);
    }
    assertThat(confirmation().find(token)).isEmpty();
    assertThatThrownBy(() -> confirmation().confirm(token, "10.1.1.1"))
        .isInstanceOf(LinkInvalidException.class);
    assertThat(links().find(token)).as("still works").isPresent();
  }

  @Test
  void link_ofADisabledAccount_orTooOld_opensNothing() {
    var name = invited();
    var token = token(mail(name));
    enable(name, false);
    assertThat(links().find(token)).isEmpty();
    assertThatThrownBy(() -> links().choose(token, GOOD, "10.1.1.1"))
        .isInstanceOf(LinkInvalidException.class);
    enable(name, true);
    assertThat(links().find(token)).isPresent();
    World.sql()
        .update(
            "UPDATE ACCOUNT_LINK SET EXPIRES_AT = ? WHERE EMAIL = ?", Instant.EPOCH, mail(name));
    assertThat(links().find(token)).isEmpty();
  }

  @Asvs("6.4.3")
  @Test
  void resetPassword_doesNotGoAroundTheSecondFactor() {
    var name = invited();
    var invitation = token(mail(name));
    links().choose(invitation, GOOD, "10.1.1.2");
    var secret = Inside.as(name, () -> Inside.bean(ProfileFactor.class).offer());
    var code = new Authenticator(secret).fresh();
    Inside.as(
        name,
        () -> Inside.bean(ProfileFactor.class).confirm(secret, code, OwnCredentials.of(GOOD)));
    Inside.bean(ForgottenPassword.class).ask(name, "10.1.1.2");
    for (int i = 0; i < 300 && token(mail(name)).equals(invitation); i++) {
      Trail.breathe();
    }
    links().choose(token(mail(name)), GOOD + "-2", "10.1.1.2");
    var accepted = Inside.bean(Authentication.class).signIn(name, GOOD + "-2", "10.1.1.2");
    assertThat(accepted.orElseThrow().codeNeeded()).isTrue();
  }

  @Test
  void requests_areCounted_forANameAndFromAnAddress() {
    Settings.set("app.address", "https://crm.example.com/crm");
    Settings.set("onboarding.requests", "4");
    try {
      var address = "10." + System.nanoTime() % 250 + "." + System.nanoTime() % 241 + ".9";
      var name = fresh();
      for (int i = 0; i < 4; i++) {
        Inside.bean(ForgottenPassword.class).ask(name + (i == 3 ? "other" : ""), address);
      }
      assertThat(Rows.of("RESET_REQUEST", "NAME", name)).hasSize(3);
      assertThatThrownBy(() -> Inside.bean(ForgottenPassword.class).ask(fresh(), address))
          .isInstanceOf(TooManyRequestsException.class);
    } finally {
      Settings.set("onboarding.requests", "30");
    }
  }

  @Test
  void registration_onAFreshInstallation_isClosed() {
    World.get();
    var command = new RegistrationCommand("A", "a@example.com", "13800138000", null, "B", "C", "D");
    assertThatThrownBy(
            () -> Inside.bean(RegistrationService.class).enter(command, Locale.ENGLISH, "10.1.1.2"))
        .isInstanceOf(RegistrationClosedException.class);
  }

  @Test
  void invitingAndDeciding_areAnAdministratorsAlone() {
    var name = invited();
    var id = account(name);
    var command =
        new InvitationCommand(fresh(), "x@example.com", null, Set.of(RoleCode.ADMIN), null);
    var approval = new ApprovalCommand(fresh(), null, Set.of(RoleCode.ADMIN));
    var service = Inside.bean(Invitations.class);
    Refusals.unchanged(
        () ->
            List.of(
                Rows.count("APP_USER"),
                Rows.of("ACCOUNT_LINK", "USER_ID", id),
                Rows.of("USER_CONTACT", "USER_ID", id)),
        CatalogueChecks.OTHERS,
        () -> service.invite(command, null),
        () -> service.sendAgain(id),
        () -> service.withdraw(id),
        () -> service.state(id),
        () -> service.contact(id),
        () -> service.changeContact(id, new ContactCommand("evil@example.com", null)),
        () -> Inside.bean(RegistrationDecision.class).approve(1, 0, approval),
        () -> Inside.bean(RegistrationDecision.class).reject(1, 0, "no"),
        () -> Inside.bean(RegistrationDecision.class).open(1),
        () -> Lists.open("registration"));
  }

  @Test
  void ownAddress_needsThePassword_andAForeignOneIsNotTaken() {
    var name = World.person(RoleCode.OPERATOR);
    var other = invited();
    var change = Inside.bean(EmailChange.class);
    assertThatThrownBy(
            () ->
                Inside.as(
                    name,
                    () ->
                        change.change(
                            new ContactCommand(mail(name), null), OwnCredentials.of("no"))))
        .isInstanceOf(FieldException.class);
    Inside.as(
        name,
        () ->
            change.change(
                new ContactCommand(mail(other), null), OwnCredentials.of(World.PASSWORD)));
    assertThat(Inside.as(name, () -> change.pending())).isEqualTo(mail(other));
    assertThat(Inside.as(name, () -> change.get().email())).isNull();
    assertThatThrownBy(() -> confirmation().confirm(token(mail(other)), "10.1.1.1"))
        .isInstanceOf(LinkInvalidException.class);
    assertThat(Inside.as(name, () -> change.get().email())).isNull();
  }

  private static String invited() {
    World.get();
    Settings.set("app.address", "https://crm.example.com/crm");
    var name = fresh();
    var command = new InvitationCommand(name, mail(name), null, Set.of(RoleCode.OPERATOR), "en");
    Inside.as("chief", () -> Inside.bean(Invitations.class).invite(command, null));
    return name;
  }

  /** The token in the newest mail with a link to this address, which waits for a mail server. */
  private static String token(String email) {
    var mail =
        World.sql()
            .list(
                "SELECT ID, BODY FROM MAIL_OUTBOX WHERE RECIPIENT = ? AND CONFIDENTIAL = TRUE ORDER BY ID DESC",
                row -> List.of(row.text(1), row.text(2)),
                email)
            .get(0);
    var body = Inside.bean(SecretBox.class).open(mail.get(1), "MAIL_OUTBOX.BODY:" + mail.get(0));
    var found = TOKEN.matcher(body);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static void enable(String name, boolean enabled) {
    World.sql().update("UPDATE APP_USER SET ENABLED = ? WHERE LOGIN_NAME = ?", enabled, name);
  }

  private static long account(String name) {
    return World.sql().number("SELECT ID FROM APP_USER WHERE LOGIN_NAME = ?", name);
  }

  private static String fresh() {
    return "o" + UUID.randomUUID().toString().substring(0, 12);
  }

  private static String mail(String name) {
    return name + "@example.com";
  }

  private static PasswordByLink links() {
    return Inside.bean(PasswordByLink.class);
  }

  private static AddressConfirmation confirmation() {
    return Inside.bean(AddressConfirmation.class);
  }
}
