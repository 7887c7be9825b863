package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.LoginPage;
import org.keyuan.crm.it.page.OwnAccount;
import org.keyuan.crm.it.page.PasswordPage;
import org.keyuan.crm.it.page.Session;
import org.keyuan.crm.it.page.UserPages;
import org.keyuan.crm.shared.access.Asvs;

/** Where people are signed in, and what is left of it when it ends. */
class SessionBrowserIT {
  @Asvs("7.5.2")
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void sessions_areListed_andEndOneByOneOrTogether(String language) {
    try (var chief = Browser.open("en").signIn("chief");
        var person = Browser.open(language);
        var elsewhere = Browser.open(language);
        var third = Browser.open(language);
        var thief = Browser.open(language)) {
      var account = new UserPages(chief).make("OPERATOR", null);
      new OwnAccount(person, account).settle(language);
      new OwnAccount(elsewhere, account).logIn();
      new OwnAccount(third, account).logIn();
      thief.stealFrom(elsewhere);
      assertThat(thief.open("index.xhtml").isAt("index.xhtml")).isTrue();
      person.open("profile/sessions.xhtml");
      assertThat(person.find("table.list tbody tr").count()).isEqualTo(3);
      assertThat(person.find("table.list .badge").count()).as("this one").isEqualTo(1);
      assertThat(person.find("table.list tbody").innerText()).contains("Chrome", "127.0.0.1");
      person.go("table.list tbody input[type=submit]");
      assertThat(person.success()).isNotBlank();
      assertThat(person.find("table.list tbody tr").count()).isEqualTo(2);
      person.confirm(() -> person.find(Session.byId("endOthers")).click());
      assertThat(person.find("table.list tbody tr").count()).isEqualTo(1);
      for (var ended : new Session[] {elsewhere, third, thief}) {
        assertThat(ended.open("index.xhtml").isAt("login.xhtml")).isTrue();
        assertThat(ended.find(".note.warn").innerText()).isNotBlank();
      }
      assertThat(person.open("index.xhtml").isAt("index.xhtml")).isTrue();
    }
  }

  @Asvs("7.4.1")
  @Test
  void cookie_thatWasStolen_diesWithTheSession_whicheverWayThatEnds() {
    try (var chief = Browser.open("en").signIn("chief");
        var person = Browser.open("en");
        var thief = Browser.open("en")) {
      var users = new UserPages(chief);
      var account = users.make("OPERATOR", null);
      new OwnAccount(person, account).settle("en");
      stolenThen(person, thief, () -> new OwnAccount(person, account).signOut());
      new OwnAccount(person, account).logIn();
      stolenThen(
          person,
          thief,
          () -> users.open(account).role("MARKETER", true).role("OPERATOR", false).save());
      new OwnAccount(person, account).logIn();
      stolenThen(
          person,
          thief,
          () -> {
            users.open(account).enable(false).save();
            users.open(account).enable(true).save();
          });
      new OwnAccount(person, account).logIn();
      stolenThen(
          person,
          thief,
          () -> {
            users.open(account);
            chief.confirm(() -> chief.find(Session.byId("endSessions")).click());
          });
      new OwnAccount(person, account).logIn();
      stolenThen(
          person,
          thief,
          () ->
              new PasswordPage(person)
                  .open()
                  .change(
                      OwnAccount.PASSWORD,
                      OwnAccount.PASSWORD + "-neu",
                      OwnAccount.PASSWORD + "-neu"));
      assertThat(person.open("index.xhtml").isAt("index.xhtml")).as("goes on anew").isTrue();
    }
  }

  @Test
  void whatWasTyped_isThereAgain_afterTheSessionHasEnded() {
    try (var chief = Browser.open("en").signIn("chief");
        var person = Browser.open("en")) {
      var account = new UserPages(chief).make("OPERATOR", "IT-second");
      new OwnAccount(person, account).settle("en");
      person.open("customer/edit.xhtml").fill("name", "Typed in vain?");
      new UserPages(chief).open(account);
      chief.confirm(() -> chief.find(Session.byId("endSessions")).click());
      person.go(Session.byId("save"));
      assertThat(person.isAt("login.xhtml")).isTrue();
      new LoginPage(person).signIn(account.loginName(), OwnAccount.PASSWORD);
      assertThat(person.isAt("customer/edit.xhtml")).isTrue();
      assertThat(person.value("name")).isEqualTo("Typed in vain?");
      person.open("customer/edit.xhtml");
      assertThat(person.value("name")).as("once").isEmpty();
    }
  }

  @Test
  void partOfAPage_askedForAfterTheEnd_leadsToLogIn() {
    try (var chief = Browser.open("en").signIn("chief");
        var person = Browser.open("en")) {
      var account = new UserPages(chief).make("ADMIN", null);
      new OwnAccount(person, account).settle("en");
      person.open("identity/role/edit.xhtml?id=1");
      new UserPages(chief).open(account);
      chief.confirm(() -> chief.find(Session.byId("endSessions")).click());
      person.leave(() -> person.find(Session.byId("choose")).click());
      assertThat(person.isAt("login.xhtml")).isTrue();
      new LoginPage(person).signIn(account.loginName(), OwnAccount.PASSWORD);
      assertThat(person.isAt("identity/role/edit.xhtml")).isTrue();
    }
  }

  /** The cookie opens the welcome page before, and nothing after. */
  private static void stolenThen(Session person, Session thief, Runnable end) {
    thief.stealFrom(person);
    assertThat(thief.open("index.xhtml").isAt("index.xhtml")).isTrue();
    end.run();
    assertThat(thief.open("index.xhtml").isAt("login.xhtml")).isTrue();
  }
}
