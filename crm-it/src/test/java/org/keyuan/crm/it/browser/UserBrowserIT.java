package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.LoginPage;
import org.keyuan.crm.it.page.PasswordPage;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.RecycleBin;
import org.keyuan.crm.it.page.Session;
import org.keyuan.crm.it.page.UserPages;
import org.keyuan.crm.shared.access.Asvs;

/** Accounts from both sides: the administrator who keeps them and the person who has one. */
class UserBrowserIT {
  private static final String OWN = "Wo-de-mima-2026-ab";

  @Asvs("6.2.2")
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void newUser_setsAPassword_andSeesOwnCustomersOnly(String language) {
    try (var chief = Browser.open(language).signIn("chief");
        var first = Browser.open("zh-CN").signIn("first");
        var person = Browser.open("zh-CN")) {
      var account = new UserPages(chief).make("OPERATOR", "IT-second");
      chief.page().reload();
      assertThat(chief.find("code.secret").count()).as("shown once").isZero();
      var foreign = new CustomerPages(first).enter(RecordPages.fresh());
      var name = new CustomerPages(first).heading();
      settle(person, account);
      assertThat(new CustomerPages(person).openList("?q=" + name).rows()).isZero();
      new CustomerPages(person).openRecord(foreign);
      assertThat(person.find("body").innerText()).doesNotContain(name);
      new CustomerPages(person).enter(RecordPages.fresh());
    }
  }

  @Asvs("6.4.1")
  @Test
  void oneTimePassword_opensNothingButThePageWhereItIsChanged() {
    try (var chief = Browser.open("en").signIn("chief");
        var person = Browser.open("zh-CN")) {
      var account = new UserPages(chief).make("OPERATOR", null);
      new LoginPage(person).open().signIn(account.loginName(), account.password());
      person.open("customer/list.xhtml");
      assertThat(person.isAt(PasswordPage.PATH)).isTrue();
      assertThat(person.find(".note.warn").innerText()).containsPattern("\\p{IsHan}");
      var page = new PasswordPage(person).change(account.password(), "short", "short");
      assertThat(page.complaint("newPassword")).contains("15");
      page.change(account.password(), OWN, OWN + "x");
      assertThat(page.complaint("repeated")).containsPattern("\\p{IsHan}");
      page.change("wrong", OWN, OWN);
      assertThat(page.complaint("currentPassword")).containsPattern("\\p{IsHan}");
      page.change(account.password(), account.password(), account.password());
      assertThat(page.complaint("newPassword")).containsPattern("\\p{IsHan}");
      person.open("customer/list.xhtml");
      assertThat(person.isAt(PasswordPage.PATH)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "identity/user/list.xhtml",
        "identity/user/edit.xhtml",
        "settings/parameter/list.xhtml",
        "job/list.xhtml",
        "backup/list.xhtml",
        "recycle/list.xhtml",
        "product/edit.xhtml",
        "organisation/department/edit.xhtml"
      })
  void pageOfTheAdministrator_isRefusedToAnOperator(String path) {
    try (var session = Browser.open("en").signIn("first")) {
      assertThat(session.page().navigate(path).status()).isEqualTo(403);
      assertThat(session.find("main").innerText()).containsIgnoringCase("you may not");
      session.open("index.xhtml");
      assertThat(session.find("nav.side a[href$='" + path + "']").count()).isZero();
    }
  }

  @Asvs("7.4.2")
  @Test
  void disabledUser_isOutWithTheNextClick_andStaysOut() {
    try (var chief = Browser.open("zh-CN").signIn("chief");
        var person = Browser.open("zh-CN")) {
      var account = new UserPages(chief).make("OPERATOR", null);
      settle(person, account);
      new UserPages(chief).open(account).enable(false).save();
      person.open("customer/list.xhtml");
      assertThat(person.isAt("login.xhtml")).isTrue();
      new LoginPage(person).signIn(account.loginName(), OWN);
      assertThat(new LoginPage(person).error()).containsPattern("\\p{IsHan}");
      new UserPages(chief).open(account).enable(true).save();
      new LoginPage(person).open().signIn(account.loginName(), OWN);
      assertThat(person.isAt("index.xhtml")).isTrue();
    }
  }

  @Test
  void role_thatWasTakenAway_opensNothingAnyMore() {
    try (var chief = Browser.open("en").signIn("chief");
        var person = Browser.open("zh-CN")) {
      var account = new UserPages(chief).make("ADMIN", null);
      settle(person, account);
      assertThat(person.page().navigate("identity/user/list.xhtml").status()).isEqualTo(200);
      new UserPages(chief).open(account).role("ADMIN", false).role("OPERATOR", true).save();
      assertThat(person.open("index.xhtml").isAt("login.xhtml")).as("the log-in is over").isTrue();
      new LoginPage(person).signIn(account.loginName(), OWN);
      assertThat(person.page().navigate("identity/user/list.xhtml").status()).isEqualTo(403);
    }
  }

  @Asvs("6.4.1")
  @Test
  void resetPassword_endsTheOldOne() {
    try (var chief = Browser.open("zh-CN").signIn("chief");
        var person = Browser.open("zh-CN")) {
      var account = new UserPages(chief).make("OPERATOR", null);
      settle(person, account);
      new UserPages(chief).open(account);
      chief.confirm(() -> chief.find(Session.byId("resetPassword")).click());
      var password = new UserPages(chief).password();
      try (var again = Browser.open("zh-CN")) {
        new LoginPage(again).open().signIn(account.loginName(), OWN);
        assertThat(new LoginPage(again).error()).isNotBlank();
        new LoginPage(again).open().signIn(account.loginName(), password);
        assertThat(again.isAt(PasswordPage.PATH)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, \u5f20\u4e09, \u5b57\u6bcd", "en, first, already used", "en, '', required"})
  void wrongLoginName_isSaidBesideItsField(String language, String wrong, String word) {
    try (var chief = Browser.open(language).signIn("chief")) {
      var users = new UserPages(chief);
      users.form().openNew().fill("loginName", wrong);
      users.role("MARKETER", true).form().send();
      assertThat(chief.complaintBeside("loginName")).contains(word);
      assertThat(chief.value("loginName")).isEqualTo(wrong);
      assertThat(chief.find("input[name=roles][value=MARKETER]").isChecked()).isTrue();
    }
  }

  @Test
  void user_withoutRoles_isRefused_andNobodyLocksThemselvesOut() {
    try (var chief = Browser.open("en").signIn("chief")) {
      var users = new UserPages(chief);
      users.form().openNew().fill("loginName", RecordPages.fresh()).send();
      assertThat(chief.complaintBeside("roles")).contains("at least one");
      users.form().openList("loginName", "chief");
      chief.go("table.list[data-list=user] tbody a");
      users.enable(false).form().send();
      assertThat(chief.complaintBeside("roles")).contains("your own account");
    }
  }

  @Test
  void user_isDeletedAndRestored() {
    try (var chief = Browser.open("en").signIn("chief");
        var person = Browser.open("zh-CN")) {
      var account = new UserPages(chief).make("OPERATOR", null);
      settle(person, account);
      assertThat(new UserPages(chief).open(account).form().delete()).contains(account.loginName());
      person.open("customer/list.xhtml");
      assertThat(person.isAt("login.xhtml")).isTrue();
      new RecycleBin(chief).open("user").restore(account.loginName());
      new LoginPage(person).open().signIn(account.loginName(), OWN);
      assertThat(person.isAt("index.xhtml")).isTrue();
    }
  }

  @Test
  void profile_showsWhoOneIs_andTheLanguageStays() {
    try (var chief = Browser.open("en").signIn("chief");
        var person = Browser.open("zh-CN")) {
      var account = new UserPages(chief).make("OPERATOR", "IT-first");
      settle(person, account);
      person.open("profile/view.xhtml");
      assertThat(person.find("main").innerText()).contains(account.loginName(), "IT-first");
      person.choose("locale", "en").choose("theme", "dark").go("main form button.primary");
      assertThat(person.find("h1").innerText()).isEqualTo("Profile");
      try (var later = Browser.open("zh-CN")) {
        new LoginPage(later).open().signIn(account.loginName(), OWN);
        assertThat(later.find("html").getAttribute("lang")).isEqualTo("en");
        assertThat(later.find("html").getAttribute("data-theme")).isEqualTo("dark");
      }
    }
  }

  /** Signs in for the first time and sets a password. */
  private static void settle(Session person, UserPages.Account account) {
    new LoginPage(person).open().signIn(account.loginName(), account.password());
    new PasswordPage(person).change(account.password(), OWN, OWN);
    assertThat(person.isAt("index.xhtml")).isTrue();
    assertThat(person.success()).isNotBlank();
  }
}
