package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.FactorPage;
import org.keyuan.crm.it.page.LoginPage;
import org.keyuan.crm.it.page.OwnAccount;
import org.keyuan.crm.it.page.PasswordPage;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.Session;
import org.keyuan.crm.it.page.UserPages;
import org.keyuan.crm.shared.access.Asvs;

/** Second factor and forced changes, as people meet them. */
class SignInBrowserIT {
  private static final String OTHER = "zaoShui-7-Bingtang-qiao";

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void secondFactor_isSetUp_andAskedForAtLogIn(String language) {
    try (var chief = Browser.open("en").signIn("chief");
        var person = Browser.open(language)) {
      var account = new UserPages(chief).make("OPERATOR", null);
      new OwnAccount(person, account).settle(language);
      var page = new FactorPage(person).open();
      assertThat(person.find("svg.qr path").getAttribute("d")).hasSizeGreaterThan(1000);
      assertThat(page.confirm("123").complaint()).matches(OwnAccount.in(language));
      var authenticator = page.scan();
      page.confirm(authenticator.fresh());
      assertThat(person.success()).matches(OwnAccount.in(language));
      assertThat(page.codes()).hasSize(10);
      var recovery = page.codes().get(0);
      assertThat(page.open().codes()).as("shown once").isEmpty();
      new OwnAccount(person, account).signOut();
      new OwnAccount(person, account).logIn();
      assertThat(person.isAt(FactorPage.CODE)).isTrue();
      assertThat(person.obstacles()).isEmpty();
      assertThat(person.open("customer/list.xhtml").isAt("login.xhtml"))
          .as("no log-in yet")
          .isTrue();
      person.open(FactorPage.CODE);
      page.signIn("000000");
      assertThat(new LoginPage(person).error()).matches(OwnAccount.in(language));
      page.signIn(authenticator.again());
      assertThat(new LoginPage(person).error()).as("used when it was set up").isNotBlank();
      page.signIn(authenticator.fresh());
      assertThat(person.isAt("index.xhtml")).isTrue();
      new OwnAccount(person, account).signOut();
      new OwnAccount(person, account).logIn();
      page.signIn(recovery);
      assertThat(person.isAt("index.xhtml")).isTrue();
      assertThat(person.open(FactorPage.PATH).find("main").innerText()).contains("9");
    }
  }

  @Asvs("6.4.4")
  @Test
  void administrator_takesTheSecondFactorAway_fromWhoHasLostThePhone() {
    try (var chief = Browser.open("zh-CN").signIn("chief");
        var person = Browser.open("en")) {
      var account = new UserPages(chief).make("OPERATOR", null);
      new OwnAccount(person, account).settle("en");
      var page = new FactorPage(person).open();
      page.confirm(page.scan().fresh());
      new UserPages(chief).open(account);
      chief.confirm(() -> chief.find(Session.byId("removeFactor")).click());
      assertThat(chief.success()).matches(OwnAccount.in("zh-CN"));
      assertThat(chief.find(Session.byId("removeFactor")).count()).isZero();
      assertThat(person.open("index.xhtml").isAt("login.xhtml")).isTrue();
      new OwnAccount(person, account).logIn();
      assertThat(person.isAt("index.xhtml")).isTrue();
    }
  }

  @Asvs("7.5.1")
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void whoHasASecondFactor_changesWhatOpensTheAccount_withACodeToo(String language) {
    try (var chief = Browser.open("en").signIn("chief");
        var person = Browser.open(language)) {
      var account = new UserPages(chief).make("OPERATOR", null);
      new OwnAccount(person, account).settle(language);
      var factor = new FactorPage(person).open();
      var authenticator = factor.scan();
      factor.confirm(authenticator.fresh());
      var codes = factor.codes();
      var password = new PasswordPage(person).open();
      password.change(OwnAccount.PASSWORD, OTHER, OTHER);
      assertThat(password.complaint("code")).matches(OwnAccount.in(language));
      assertThat(person.obstacles()).isEmpty();
      person.fill("code", codes.get(0));
      password.change("wrong", OTHER, OTHER);
      assertThat(password.complaint("currentPassword")).matches(OwnAccount.in(language));
      person.fill("code", authenticator.fresh());
      password.change(OwnAccount.PASSWORD, OTHER, OTHER);
      assertThat(person.isAt("index.xhtml")).isTrue();
      person.open("profile/view.xhtml").fill("email", account.loginName() + "@corp.example");
      person.fill("currentPassword", OTHER).go(Session.byId("saveContact"));
      assertThat(person.find(".field:has([id='code']) .bad.small").innerText())
          .matches(OwnAccount.in(language));
      factor.open();
      person.fill("code", codes.get(0)).fill("currentPassword", OTHER);
      person.confirm(() -> person.find(Session.byId("remove")).click());
      assertThat(person.success()).matches(OwnAccount.in(language));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void roleThatNeedsASecondFactor_leadsToItFirst(String language) {
    try (var chief = Browser.open("en").signIn("chief");
        var person = Browser.open(language)) {
      var role = roleWithSecondFactor(chief);
      var account = new UserPages(chief).make(role, null);
      new OwnAccount(person, account).logIn(account.password());
      new PasswordPage(person).change(account.password(), OwnAccount.PASSWORD, OwnAccount.PASSWORD);
      assertThat(person.isAt(FactorPage.PATH)).isTrue();
      assertThat(person.open("index.xhtml").isAt(FactorPage.PATH)).isTrue();
      assertThat(person.find(".note.warn").innerText()).isNotBlank();
      assertThat(person.obstacles()).isEmpty();
      var page = new FactorPage(person);
      page.confirm(page.scan().fresh());
      assertThat(page.codes()).hasSize(10);
      assertThat(person.find(Session.byId("remove")).count()).as("can be turned off").isZero();
      assertThat(person.open("index.xhtml").isAt("index.xhtml")).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, \u8fc7\u671f", "en, expired"})
  void passwordThatIsTooOld_isChangedFirst(String language, String word) {
    try (var chief = Browser.open("en").signIn("chief");
        var person = Browser.open(language)) {
      var account = new UserPages(chief).make("OPERATOR", null);
      new OwnAccount(person, account).settle(language);
      InsideServer.run("Ageing");
      new OwnAccount(person, account).signOut();
      profile(chief, "MLPS");
      try {
        new OwnAccount(person, account).logIn();
        assertThat(person.isAt(PasswordPage.PATH)).isTrue();
        assertThat(person.find(".note.warn").innerText()).contains(word);
        var page =
            new PasswordPage(person)
                .change(OwnAccount.PASSWORD, "woaini5201314Q", "woaini5201314Q");
        assertThat(page.complaint("newPassword")).matches(OwnAccount.in(language));
        page.change(OwnAccount.PASSWORD, "zaoShui-7-Bingtang", "zaoShui-7-Bingtang");
        assertThat(person.isAt("index.xhtml")).isTrue();
      } finally {
        profile(chief, "NIST");
      }
    }
  }

  private static void profile(Session chief, String profile) {
    new RecordPages(chief, "settings/parameter").openList("name", "password.profile");
    chief.go("table.list[data-list] tbody a");
    chief.fill("value", profile).go(Session.byId("save"));
    chief.success();
  }

  private static String roleWithSecondFactor(Session chief) {
    var code = "F" + System.nanoTime();
    var form = new RecordPages(chief, "identity/role").openNew();
    form.fill("code", code).fill("nameZh", code).fill("nameEn", code);
    chief.find(Session.byId("twoFactor")).check();
    form.save();
    assertThat(chief.find(Session.byId("twoFactor")).isChecked()).isTrue();
    return code;
  }
}
