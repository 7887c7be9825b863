package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.LoginPage;

/** What is around every screen: log-in, language, theme, keyboard. */
class FrameBrowserIT {
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void wrongPassword_andUnknownUser_sayTheSame(String language) {
    try (var session = Browser.open(language)) {
      var login = new LoginPage(session).open();
      login.signIn("first", "wrong");
      var wrong = login.error();
      login.open().signIn("nobody-" + UUID.randomUUID().toString().substring(0, 8), "wrong");
      assertThat(login.error()).isEqualTo(wrong);
    }
  }

  @Test
  void page_withoutLogIn_leadsToIt_andIsOpenedThen() {
    try (var session = Browser.open("zh-CN")) {
      session.open("customer/list.xhtml?sort=-name");
      assertThat(session.page().url()).contains("login.xhtml");
      var login = new LoginPage(session);
      login.signIn("second", "wrong");
      login.signIn("second", InsideServer.world().get("password"));
      assertThat(session.page().url()).endsWith("customer/list.xhtml?sort=-name");
    }
  }

  @Test
  void signOut_endsTheSession() {
    try (var session = Browser.open("zh-CN").signInAnew("second")) {
      session.find("details.person summary").click();
      session.go("form[action$='/sign-out'] button");
      session.open("customer/list.xhtml");
      assertThat(session.page().url()).contains("/login.xhtml");
    }
  }

  @Test
  void language_isSwitched_andStays() {
    try (var session = Browser.open("zh-CN").signIn("second")) {
      session.go("button[name=locale][value=en]");
      assertThat(session.find("html").getAttribute("lang")).isEqualTo("en");
      session.open("customer/list.xhtml");
      assertThat(session.find("h1").innerText()).isEqualTo("Customers");
      session.go("button[name=locale][value=zh-CN]");
      assertThat(session.find("h1").innerText()).containsPattern("\\p{IsHan}");
    }
  }

  @Test
  void theme_isSwitched_andNobodyIsHindered() {
    try (var session = Browser.open("zh-CN").signIn("second")) {
      if (session.find("html[data-theme=light]").count() > 0) {
        session.go("button[name=theme]");
      }
      assertThat(session.find("html").getAttribute("data-theme")).isEqualTo("dark");
      assertThat(session.open("customer/list.xhtml").obstacles()).isEmpty();
      assertThat(session.open("customer/edit.xhtml").obstacles()).isEmpty();
      session.go("button[name=theme]");
      assertThat(session.find("html").getAttribute("data-theme")).isEqualTo("light");
    }
  }

  @Test
  void keyboard_searchesMovesOpensEditsAndMakesNew() {
    try (var session = Browser.open("en").signIn("first")) {
      var customers = new CustomerPages(session);
      customers.enter("key-" + UUID.randomUUID());
      customers.enter("key-" + UUID.randomUUID());
      customers.openList("?q=key-");
      var keyboard = session.page().keyboard();
      keyboard.press("j");
      keyboard.press("j");
      keyboard.press("k");
      assertThat(session.find("table.list tbody tr").first().getAttribute("class")).contains("on");
      session.leave(() -> keyboard.press("Enter"));
      assertThat(session.page().url()).contains("customer/view.xhtml");
      session.leave(() -> keyboard.press("e"));
      assertThat(session.page().url()).contains("customer/edit.xhtml");
      customers.openList("");
      session.leave(() -> keyboard.press("n"));
      assertThat(session.page().url()).endsWith("customer/edit.xhtml");
      customers.openList("");
      keyboard.press("/");
      keyboard.type("key-");
      session.leave(() -> keyboard.press("Enter"));
      assertThat(session.page().url()).contains("q=key-");
    }
  }
}
