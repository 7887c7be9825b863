package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.LoginPage;
import org.keyuan.crm.it.page.PasswordPage;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.RolePages;
import org.keyuan.crm.it.page.Session;
import org.keyuan.crm.it.page.UserPages;

/** What people are told of why they may and may not, and what an administrator sees as they do. */
class WhyBrowserIT {
  private static final String OWN = "Wo-de-yanjing-2026-ab";

  @ParameterizedTest
  @CsvSource({
    "zh-CN, \u5141\u8bb8, \u4e0d\u5141\u8bb8, \u64cd\u4f5c\u5458",
    "en, Allowed, Not allowed, Operator"
  })
  void owner_isTold_whichRoleAllowsWhat(String language, String yes, String no, String role) {
    try (var first = Browser.open(language).signIn("first")) {
      new CustomerPages(first).enter(RecordPages.fresh());
      first.go("a[href*='access/why.xhtml']");
      assertThat(row(first, 0)).contains(yes, role);
      assertThat(first.find("main table").first().innerText()).contains(no);
      assertThat(first.find("[data-pick=USER]").count()).as("others are not explained").isZero();
      assertThat(first.obstacles()).isEmpty();
    }
  }

  @Test
  void administrator_isTold_whySomebodyElseMayNot() {
    try (var first = Browser.open("zh-CN").signIn("first");
        var chief = Browser.open("en").signIn("chief")) {
      var id = new CustomerPages(first).enter(RecordPages.fresh());
      chief.open("access/why.xhtml?kind=CUSTOMER&id=" + id);
      chief.find("#user").pressSequentially("south");
      chief.find("form input[type=hidden][name=user]").waitFor(attached());
      chief.page().waitForCondition(() -> !chosen(chief).isEmpty());
      chief.leave(() -> chief.find("form[method=get] button.button").click());
      assertThat(row(chief, 0)).contains("Not allowed", "Operator", "lies outside");
    }
  }

  @Test
  void field_isExplained_byTheRolesThatDecide() {
    try (var first = Browser.open("zh-CN").signIn("first");
        var chief = Browser.open("en").signIn("chief")) {
      var id = new CustomerPages(first).enter(RecordPages.fresh());
      var roles = new RolePages(chief);
      var code = roles.begin();
      roles
          .allow("customers view", "ALL")
          .withhold("CUSTOMER", "phone", "HIDDEN")
          .withhold("CUSTOMER", "email", "READ_ONLY")
          .save();
      var account = new UserPages(chief).make(code, null);
      chief.open("access/why.xhtml?kind=CUSTOMER&id=" + id + "&user=" + account.id());
      assertThat(chief.find("#fields").innerText())
          .contains("Hidden", "Role " + code + "-en hides it.")
          .contains("Read-only", "lets nobody change it");
      new UserPages(chief).open(account).role("EXECUTIVE", true).save();
      chief.open("access/why.xhtml?kind=CUSTOMER&id=" + id + "&user=" + account.id());
      assertThat(chief.find("#fields").innerText())
          .contains("Shown", "hides it.", "Role Executive shows it.")
          .doesNotContain("Hidden");
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, \u8eab\u4efd\u67e5\u770b", "en, You see the product as"})
  void borrowedEyes_areMarked_changeNothing_andAreGivenBack(String language, String banner) {
    try (var chief = Browser.open(language).signIn("chief");
        var eyes = Browser.open(language);
        var person = Browser.open(language)) {
      var account = new UserPages(chief).make("OPERATOR", "IT-second");
      new LoginPage(person).open().signIn(account.loginName(), account.password());
      new PasswordPage(person).change(account.password(), OWN, OWN);
      speak(person, language);
      var id = new CustomerPages(person).enter(RecordPages.fresh());

      eyes.signInAnew("chief");
      new UserPages(eyes).open(account);
      eyes.leave(() -> eyes.find("button[form=viewAs]").click());
      assertThat(eyes.find(".borrowed").innerText()).contains(banner);
      assertThat(new CustomerPages(eyes).openRecord(id).heading())
          .isEqualTo(new CustomerPages(person).heading());
      assertThat(eyes.find(".borrowed").isVisible()).isTrue();
      assertThat(eyes.find("a[data-key=e]").count()).isZero();
      assertThat(eyes.obstacles()).isEmpty();
      assertThat(eyes.page().navigate("customer/edit.xhtml").status()).isEqualTo(403);
      assertThat(eyes.page().navigate("identity/user/list.xhtml").status()).isEqualTo(403);
      eyes.open("index.xhtml").go(".borrowed button");
      assertThat(eyes.find(".borrowed").count()).isZero();
      assertThat(eyes.page().navigate("identity/user/list.xhtml").status()).isEqualTo(200);
    }
  }

  private static void speak(Session session, String language) {
    if (!session.find("html").getAttribute("lang").equals(language)) {
      session.go("button[name=locale][value=" + language + "]");
    }
  }

  private static String row(Session session, int index) {
    return session.find("main table tbody tr").nth(index).innerText();
  }

  private static String chosen(Session session) {
    return session.find("form input[type=hidden][name=user]").inputValue();
  }

  private static com.microsoft.playwright.Locator.WaitForOptions attached() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }
}
