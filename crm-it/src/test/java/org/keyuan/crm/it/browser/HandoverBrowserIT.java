package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.Session;

/** Handing records over: chosen in a list, from a record, everything of a leaver; and back. */
class HandoverBrowserIT {

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void chosenRows_areHandedOver_andTakenBack(String language) {
    try (var chief = Browser.open(language).signIn("chief")) {
      var name = RecordPages.fresh();
      var customers = new CustomerPages(chief);
      customers.enter(name + "-a");
      var kept = customers.enter(name + "-b");
      customers.openList("?f=name~" + name);
      chief.find("tbody tr").filter(has(name + "-a")).locator("td.pick input").check();
      reassign(chief);
      chief.fill("note", "why " + name).pick("ownerId", "\u674e\u4e00").go(Session.byId("preview"));
      assertThat(chief.find("main").innerText()).contains(name + "-a").doesNotContain(name + "-b");
      assertThat(chief.find("dl.given").innerText()).contains("why " + name);
      assertThat(chief.obstacles()).isEmpty();
      chief.go(Session.byId("confirm"));
      assertThat(chief.find("dl.given").innerText()).contains("why " + name);
      assertThat(owner(chief, name + "-a")).contains("\u674e\u4e00");
      assertThat(customers.openRecord(kept).session().find("main").innerText())
          .doesNotContain("\u674e\u4e00");
      takeBack(chief);
      assertThat(owner(chief, name + "-a")).contains("\u90d1\u7ba1\u7406");
    }
  }

  @Test
  void rowsOfSeveralPages_areHandedOverTogether() {
    try (var chief = Browser.open("en").signIn("chief")) {
      var name = RecordPages.fresh();
      var customers = new CustomerPages(chief);
      List.of("-a", "-b", "-c").forEach(end -> customers.enter(name + end));
      for (var end : List.of("-a", "-c")) {
        customers.openList("?f=name=" + name + end);
        chief.find("td.pick input").check();
      }
      assertThat(chief.find("form#choosing output").innerText()).isEqualTo("2 chosen");
      customers.openList("?f=name~" + name);
      assertThat(chief.find("td.pick input:checked").count()).isEqualTo(2);
      customers.openList("?f=name=" + name + "-b");
      reassign(chief);
      chief.pick("ownerId", "\u674e\u4e00").go(Session.byId("preview"));
      assertThat(chief.find("main").innerText())
          .contains(name + "-a", name + "-c")
          .doesNotContain(name + "-b");
      customers.openList("?f=name~" + name);
      assertThat(chief.find("td.pick input:checked").count()).isZero();
    }
  }

  private static void reassign(Session session) {
    session.find("form#choosing summary").click();
    session.go("form#choosing button[value=REASSIGN]");
  }

  private static void takeBack(Session chief) {
    chief.open("bulk/list.xhtml").go("table.list tbody a");
    chief.go(Session.byId("undo")).go(Session.byId("confirm"));
    assertThat(chief.success()).isNotBlank();
  }

  @Test
  void oneContact_isHandedOver_fromItsOwnPage() {
    try (var chief = Browser.open("zh-CN").signIn("chief")) {
      var customer = new CustomerPages(chief).enter(RecordPages.fresh());
      chief.open("contact/edit.xhtml?customerId=" + customer);
      var name = RecordPages.fresh();
      var contacts = new RecordPages(chief, "contact").fill("name", name);
      contacts.openEdit(contacts.save());
      chief.go("a[href*='bulk/new.xhtml'][href*='list=contact']");
      chief.pick("ownerId", "\u674e\u4e00").go(Session.byId("preview"));
      assertThat(chief.find("main").innerText()).contains(name);
      chief.go(Session.byId("confirm"));
      assertThat(contacts.openList("name", name).rows().innerText()).contains("\u674e\u4e00");
    }
  }

  @Test
  void everythingOfTheFilter_isHandedOver() {
    try (var chief = Browser.open("zh-CN").signIn("chief")) {
      var name = RecordPages.fresh();
      var customers = new CustomerPages(chief);
      customers.enter(name + "-a");
      customers.enter(name + "-b");
      customers.openList("?f=name~" + name);
      chief.find("form#choosing summary").click();
      chief.find("form#choosing input[name=all]").check();
      chief.go("form#choosing button[value=REASSIGN]");
      chief.pick("ownerId", "\u674e\u4e00").go(Session.byId("preview"));
      chief.go(Session.byId("confirm"));
      customers.openList("?f=name~" + name);
      assertThat(chief.find("tbody tr").filter(has("\u674e\u4e00")).count()).isEqualTo(2);
    }
  }

  @Test
  void nothingChosen_isSaidSo_andOperatorsAreNotOffered() {
    try (var chief = Browser.open("en").signIn("chief")) {
      new CustomerPages(chief).enter(RecordPages.fresh());
      reassign(chief.open("customer/list.xhtml"));
      assertThat(chief.find("main").innerText()).contains("No record was chosen");
    }
    try (var first = Browser.open("en").signIn("first")) {
      new CustomerPages(first).enter(RecordPages.fresh());
      first.open("customer/list.xhtml");
      assertThat(first.find("form#choosing button[value=REASSIGN]").count()).isZero();
      assertThat(
              first
                  .open("bulk/new.xhtml?verb=REASSIGN&list=customer&all=true")
                  .find("main")
                  .innerText())
          .contains("reassign");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void leaver_isPreviewed_handedOver_andHasNothingLeft(String language) {
    try (var chief = Browser.open(language).signIn("chief")) {
      var name = RecordPages.fresh();
      var employee = employee(chief, name);
      var customer = new CustomerPages(chief);
      customer.openNew();
      chief.fill("name", name + " \u516c\u53f8").pick("ownerId", name);
      customer.save();
      chief.open("organisation/employee/edit.xhtml?id=" + employee);
      chief.go("a[href*='handover/leaver.xhtml']");
      assertThat(chief.obstacles()).isEmpty();
      chief.pick("successors", "\u674e\u4e00").go(Session.byId("preview"));
      assertThat(chief.find("main").innerText()).contains(name + " \u516c\u53f8", "\u674e\u4e00");
      assertThat(chief.confirm(() -> chief.find(Session.byId("confirm")).click())).contains(name);
      assertThat(chief.find(Session.byId("result")).innerText())
          .contains(
              language.equals("en") ? "Nothing belongs to" : "\u5df2\u6ca1\u6709\u4efb\u4f55");
      assertThat(owner(chief, name)).contains("\u674e\u4e00");
    }
  }

  private static long employee(Session chief, String name) {
    var employees = new RecordPages(chief, "organisation/employee").openNew();
    employees.fill("name", name).fill("number", name);
    chief.pick("departmentId", "\u5357\u65b9");
    return employees.save();
  }

  private static String owner(Session chief, String name) {
    new CustomerPages(chief).openList("?f=name~" + name + "&cols=name,owner");
    return chief.find("tbody tr").first().innerText();
  }

  private static com.microsoft.playwright.Locator.FilterOptions has(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }
}
