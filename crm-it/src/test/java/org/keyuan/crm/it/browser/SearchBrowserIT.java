package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.SearchBox;
import org.keyuan.crm.it.page.Session;

/** One box finds records of every kind, and what one wants to do. */
class SearchBrowserIT {

  /** A name that nobody else has: its first two characters stand for a number. */
  private static String fresh(Session session, String rest) {
    var number = System.nanoTime();
    var name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append((char) ('\u4e00' + (number >> (12 * i)) % 5_000));
    }
    new CustomerPages(session).enter(name + rest);
    return name.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void box_findsACustomerJustEntered_andLeadsToIt(String language) {
    try (var session = Browser.open(language).signIn("first")) {
      var name = fresh(session, "\u91cd\u5e86\u957f\u57ce\u6709\u9650\u516c\u53f8");
      var id = new CustomerPages(session).id();
      session.open("index.xhtml");
      var box = new SearchBox(session).type(name + " chongqing");
      assertThat(box.results())
          .containsExactly(name + "\u91cd\u5e86\u957f\u57ce\u6709\u9650\u516c\u53f8");
      assertThat(box.marks()).containsExactly(name + "\u91cd\u5e86");
      assertThat(session.obstacles()).isEmpty();
      session.page().keyboard().press("ArrowDown");
      session.leave(() -> session.page().keyboard().press("Enter"));
      assertThat(session.page().url()).endsWith("customer/view.xhtml?id=" + id);
    }
  }

  @Test
  void box_ofACustomerOfAnotherDepartment_findsNothing() {
    try (var owner = Browser.open("zh-CN").signIn("first");
        var stranger = Browser.open("zh-CN").signIn("south")) {
      var name = fresh(owner, "\u516c\u53f8");
      stranger.open("index.xhtml");
      var box = new SearchBox(stranger).type(name);
      assertThat(box.results()).isEmpty();
      assertThat(box.found().innerText()).contains(name).contains("\u6ca1\u6709\u627e\u5230");
    }
  }

  @Test
  void box_enter_showsAllResults_andWhatWasTypedStays() {
    try (var session = Browser.open("en").signIn("first")) {
      var name = fresh(session, " Siemens Trading");
      session.open("customer/list.xhtml");
      session.page().keyboard().press("Control+k");
      session.page().keyboard().type(name + " simens");
      session.leave(() -> session.page().keyboard().press("Enter"));
      assertThat(session.page().url()).contains("search.xhtml?q=");
      assertThat(session.find("form.search input").inputValue()).isEqualTo(name + " simens");
      assertThat(new SearchBox(session).results()).containsExactly(name + " Siemens Trading");
      assertThat(session.obstacles()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, \u65b0\u5efa\u5ba2\u6237, customer/edit.xhtml",
    "zh-CN, xinjiankehu, customer/edit.xhtml",
    "en, new cust, customer/edit.xhtml",
    "en, \u65b0\u5efa\u5ba2\u6237, customer/edit.xhtml"
  })
  void box_command_leadsToItsPage(String language, String typed, String page) {
    try (var session = Browser.open(language).signIn("first")) {
      session.open("index.xhtml");
      var box = new SearchBox(session).type(typed);
      session.leave(() -> box.found().locator("a[href$='" + page + "']").click());
      assertThat(session.page().url()).endsWith(page);
    }
  }

  @Test
  void box_commandOfSomebodyElse_isNotOffered() {
    try (var session = Browser.open("zh-CN").signIn("first")) {
      session.open("index.xhtml");
      new SearchBox(session).type("\u8fd0\u884c");
      assertThat(session.find(".found a[href*='job/edit']").count()).isZero();
    }
  }

  @Test
  void box_escape_closesTheList() {
    try (var session = Browser.open("zh-CN").signIn("first")) {
      session.open("index.xhtml");
      var box = new SearchBox(session).type("\u4e0a\u6d77");
      session.page().keyboard().press("Escape");
      box.found().waitFor(hidden());
      assertThat(session.find("form.search input").getAttribute("aria-controls")).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "\"'&lt;", "%00", "${1+1} #{1+1}"})
  void page_anythingTyped_isShownAsText(String typed) {
    try (var session = Browser.open("en").signIn("first")) {
      new SearchBox(session).open(typed);
      assertThat(session.find("h1").innerText()).isEqualTo("Search: " + typed);
      assertThat(session.find(".found").innerText()).contains(typed);
    }
  }

  private static com.microsoft.playwright.Locator.WaitForOptions hidden() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }
}
