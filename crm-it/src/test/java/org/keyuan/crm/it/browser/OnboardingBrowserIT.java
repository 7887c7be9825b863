package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.mail.MailBox;
import org.keyuan.crm.it.page.AccountPages;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.LoginPage;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.Session;

/** How people get an account and a new password, by the links that really come by mail. */
class OnboardingBrowserIT {
  private static final String FIRST = "Yi-ge-chang-mima-7q";
  private static final String SECOND = "Ling-yi-ge-mima-8w";
  private static MailBox mails;

  @BeforeAll
  static void open() {
    mails = MailBox.open();
    InsideServer.set("registration.enabled", "true");
  }

  @AfterAll
  static void close() {
    InsideServer.set("registration.enabled", "false");
    mails.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void invitedPerson_choosesAPassword_andWorks(String language) {
    var name = name();
    try (var chief = Browser.open(language).signIn("chief");
        var person = Browser.open(language)) {
      new AccountPages(chief).invite(name, mail(name), language, "OPERATOR");
      var letter = mails.next(mail(name));
      assertThat(letter.text()).contains(name);
      assertThat(letter.subject().matches(".*\\p{IsHan}.*")).isEqualTo(language.equals("zh-CN"));
      assertThat(letter.html()).contains("<a href=\"http").doesNotContain("<script");
      var pages = new AccountPages(person).choose(letter.link(), "short");
      assertThat(person.find(".bad.small").first().innerText()).isNotBlank();
      pages.choose(letter.link(), FIRST);
      assertThat(person.isAt("login.xhtml")).isTrue();
      new LoginPage(person).signIn(name, FIRST);
      assertThat(person.isAt("index.xhtml")).isTrue();
      assertThat(mails.next(mail(name)).isWithoutLink()).isTrue();
      assertThat(pages.isBroken(letter.link())).as("used").isTrue();
    }
  }

  @Test
  void invitation_sentAgain_endsTheOlder_andCanBeWithdrawn() {
    var name = name();
    try (var chief = Browser.open("en").signIn("chief");
        var person = Browser.open("en")) {
      var admin = new AccountPages(chief).invite(name, mail(name), "en", "OPERATOR");
      var first = mails.next(mail(name)).link();
      admin.openAccount(name);
      chief.go(Session.byId("inviteAgain"));
      var second = mails.next(mail(name)).link();
      var pages = new AccountPages(person);
      assertThat(pages.isBroken(first)).as("older").isTrue();
      assertThat(pages.isBroken(second)).as("newer").isFalse();
      admin.openAccount(name);
      chief.confirm(() -> chief.find(Session.byId("withdraw")).click());
      assertThat(pages.isBroken(second)).as("withdrawn").isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void forgottenPassword_isReplaced_byTheNewestLinkAlone(String language) {
    try (var person = Browser.open(language);
        var elsewhere = Browser.open(language)) {
      var name = accepted(language);
      new LoginPage(elsewhere).open().signIn(name, FIRST);
      var pages = new AccountPages(person);
      var known = pages.forgot(name);
      var older = mails.next(mail(name)).link();
      assertThat(pages.forgot("nobody" + name)).as("says the same").isEqualTo(known);
      pages.forgot(mail(name).toUpperCase(Locale.ROOT));
      var newer = mails.next(mail(name)).link();
      assertThat(mails.count("nobody" + name)).isZero();
      assertThat(pages.isBroken(older)).isTrue();
      pages.choose(newer, SECOND);
      new LoginPage(person).signIn(name, SECOND);
      assertThat(person.isAt("index.xhtml")).isTrue();
      new LoginPage(elsewhere).open().signIn(name, FIRST);
      assertThat(new LoginPage(elsewhere).error()).isNotBlank();
      assertThat(mails.next(mail(name)).isWithoutLink()).as("the owner is told").isTrue();
    }
  }

  @Test
  void link_ofAnAccountDisabledMeanwhile_opensNothing() {
    try (var chief = Browser.open("en").signIn("chief");
        var person = Browser.open("en")) {
      var name = accepted("en");
      var pages = new AccountPages(person);
      pages.forgot(name);
      var link = mails.next(mail(name)).link();
      new AccountPages(chief).openAccount(name);
      chief.find(Session.byId("enabled")).setChecked(false);
      chief.go(Session.byId("save"));
      assertThat(pages.isBroken(link)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void registration_isConfirmed_approved_andWorks(String language) {
    var name = name();
    try (var person = Browser.open(language);
        var chief = Browser.open(language).signIn("chief")) {
      var pages = new AccountPages(person).register("R" + name, "no address");
      assertThat(person.complaintBeside("email")).isNotBlank();
      pages.register("R" + name, mail(name));
      assertThat(person.success()).isNotBlank();
      pages.confirm(mails.next(mail(name)).link());
      assertThat(person.success()).isNotBlank();
      chief.open("notice/list.xhtml");
      assertThat(chief.find("main").innerText()).contains("R" + name);
      new AccountPages(chief).openRegistration("R" + name);
      assertThat(chief.value("loginName")).isEqualTo(name);
      chief.find("input[name=roles][value=OPERATOR]").setChecked(true);
      chief.go(Session.byId("approve"));
      pages.choose(mails.next(mail(name)).link(), FIRST);
      new LoginPage(person).signIn(name, FIRST);
      assertThat(person.isAt("index.xhtml")).isTrue();
    }
  }

  @Test
  void registration_whenRejected_saysWhy() {
    var name = name();
    try (var person = Browser.open("en");
        var chief = Browser.open("en").signIn("chief")) {
      var pages = new AccountPages(person).register("R" + name, mail(name));
      pages.confirm(mails.next(mail(name)).link());
      new AccountPages(chief).openRegistration("R" + name);
      chief.fill("reason", "Unknown <b>company</b>");
      chief.confirm(() -> chief.find(Session.byId("reject")).click());
      var letter = mails.next(mail(name));
      assertThat(letter.text()).contains("Unknown <b>company</b>");
      assertThat(letter.html()).contains("Unknown &lt;b&gt;company&lt;/b&gt;");
    }
  }

  @Test
  void newAddress_countsWhenConfirmed_andTheOldOneIsTold() {
    try (var person = Browser.open("en")) {
      var name = accepted("en");
      var fresh = "new-" + mail(name);
      new LoginPage(person).open().signIn(name, FIRST);
      person.open("profile/view.xhtml").fill("email", fresh).fill("currentPassword", "wrong");
      person.go(Session.byId("saveContact"));
      assertThat(person.find(".bad.small").first().innerText()).isNotBlank();
      person.fill("currentPassword", FIRST).fill("mobile", "13800138000");
      person.go(Session.byId("saveContact"));
      person.open("profile/view.xhtml");
      assertThat(person.value("email")).as("not yet").isEqualTo(mail(name));
      assertThat(person.value("mobile")).isEqualTo("13800138000");
      new AccountPages(person).confirm(mails.next(fresh).link());
      assertThat(mails.next(mail(name)).isWithoutLink()).isTrue();
      person.open("profile/view.xhtml");
      assertThat(person.value("email")).isEqualTo(fresh);
    }
  }

  @Test
  void outbox_showsWhatWasSent_withoutItsLink() {
    var name = name();
    try (var chief = Browser.open("en").signIn("chief")) {
      new AccountPages(chief).invite(name, mail(name), "en", "OPERATOR");
      mails.next(mail(name));
      chief.open("mail/list.xhtml?f=recipient=" + mail(name));
      assertThat(chief.find("main").innerText()).contains(mail(name)).doesNotContain("token=");
    }
  }

  /** An account whose user has chosen the first password. */
  private static String accepted(String language) {
    var name = name();
    try (var chief = Browser.open("en").signIn("chief");
        var person = Browser.open("en")) {
      new AccountPages(chief).invite(name, mail(name), language, "OPERATOR");
      new AccountPages(person).choose(mails.next(mail(name)).link(), FIRST);
      mails.next(mail(name));
    }
    return name;
  }

  private static String name() {
    return RecordPages.fresh().toLowerCase(Locale.ROOT);
  }

  private static String mail(String name) {
    return name + "@example.com";
  }
}
