package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.Session;

/** Many records are edited, tagged, verified and deleted from their list, and taken back. */
class BulkBrowserIT {

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void chosenRows_areEdited_andTakenBack(String language) {
    try (var chief = Browser.open(language).signIn("chief")) {
      var name = two(chief);
      listed(chief, name);
      chief.find("td.pick input").first().check();
      offer(chief, "EDIT");
      chief.choose("field", "remarks");
      chief.settle().find(Session.byId("remarks")).waitFor();
      chief.fill("remarks", "bulk " + name);
      assertThat(chief.obstacles()).isEmpty();
      chief.go(Session.byId("preview"));
      assertThat(chief.find("main").innerText()).contains("bulk " + name, name + "-a");
      assertThat(chief.obstacles()).isEmpty();
      chief.go(Session.byId("confirm"));
      assertThat(rowsWith(chief, name, "bulk " + name)).isEqualTo(1);
      chief.open("bulk/list.xhtml").go("table.list tbody a");
      chief.go(Session.byId("undo")).go(Session.byId("confirm"));
      assertThat(rowsWith(chief, name, "bulk " + name)).isZero();
    }
  }

  @Test
  void badInput_isSaidBesideTheField_andKept() {
    try (var chief = Browser.open("en").signIn("chief")) {
      var name = two(chief);
      listed(chief, name);
      chief.find("td.pick input").first().check();
      offer(chief, "EDIT");
      chief.choose("field", "relationshipSince");
      chief.settle().find(Session.byId("relationshipSince")).waitFor();
      chief.fill("relationshipSince", "2999-01-01").go(Session.byId("preview"));
      assertThat(chief.complaintBeside("relationshipSince")).isNotBlank();
      assertThat(chief.value("relationshipSince")).isEqualTo("2999-01-01");
    }
  }

  @Test
  void everythingOfTheFilter_isTagged_thenDeleted_andComesBack() {
    try (var chief = Browser.open("en").signIn("chief")) {
      var name = two(chief);
      everything(chief, name, "TAG");
      chief.go(Session.byId("preview"));
      assertThat(chief.complaintBeside("added")).contains("at least one tag");
      chief.fill("added", "t" + name).go(Session.byId("preview")).go(Session.byId("confirm"));
      assertThat(chief.find(Session.byId("result")).innerText()).contains("Records changed: 2");
      everything(chief, name, "DELETE");
      chief.go(Session.byId("preview")).go(Session.byId("confirm"));
      listed(chief, name);
      assertThat(chief.find("tbody tr").count()).isZero();
      chief.open("bulk/list.xhtml").go("table.list tbody a");
      chief.go(Session.byId("undo")).go(Session.byId("confirm"));
      listed(chief, name);
      assertThat(chief.find("tbody tr").count()).isEqualTo(2);
    }
  }

  @Test
  void pendingCustomers_areVerified_fromTheKeyboard() {
    try (var chief = Browser.open("zh-CN").signIn("chief")) {
      var name = two(chief);
      listed(chief, name);
      var summary = chief.find("form#choosing summary");
      summary.focus();
      chief.page().keyboard().press("Enter");
      chief.find("form#choosing input[name=all]:focus").waitFor();
      chief.page().keyboard().press("Space");
      var verify = chief.find("form#choosing button[value=VERIFY]");
      verify.focus();
      chief.leave(() -> chief.page().keyboard().press("Enter"));
      chief.go(Session.byId("preview")).go(Session.byId("confirm"));
      assertThat(rowsWith(chief, name, "\u5df2\u6838\u5b9e")).isEqualTo(2);
    }
  }

  @Test
  void onlyWhatOneMayDo_isOffered() {
    try (var first = Browser.open("en").signIn("first")) {
      var name = two(first);
      listed(first, name);
      assertThat(first.find("form#choosing button[value=EDIT]").count()).isEqualTo(1);
      assertThat(first.find("form#choosing button[value=VERIFY]").count()).isZero();
      var refused = first.open("bulk/new.xhtml?verb=VERIFY&list=customer&all=true");
      assertThat(refused.find(Session.byId("preview")).count()).isZero();
    }
  }

  private static String two(Session session) {
    var name = RecordPages.fresh();
    var customers = new CustomerPages(session);
    customers.enter(name + "-a");
    customers.enter(name + "-b");
    return name;
  }

  private static void listed(Session session, String name) {
    new CustomerPages(session).openList("?f=name~" + name);
  }

  private static void offer(Session session, String verb) {
    session.find("form#choosing summary").click();
    session.go("form#choosing button[value=" + verb + "]");
  }

  private static void everything(Session session, String name, String verb) {
    listed(session, name);
    session.find("form#choosing summary").click();
    session.find("form#choosing input[name=all]").check();
    session.go("form#choosing button[value=" + verb + "]");
  }

  private static int rowsWith(Session session, String name, String text) {
    var list = "?f=name~" + name + "&cols=name,remarks,verification";
    new CustomerPages(session).openList(list);
    var having = new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    return session.find("tbody tr").filter(having).count();
  }
}
