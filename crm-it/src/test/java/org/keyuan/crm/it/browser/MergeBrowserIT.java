package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.Session;

/** Making one customer of two at the screen, and two again. */
class MergeBrowserIT {
  private static final String UNDO = "[id$=undoMerge]";

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void twoCustomers_becomeOne_andTwoAgain(String language) {
    try (var session = Browser.open(language).signIn("leader")) {
      var customers = new CustomerPages(session);
      long kept = enter(customers, "address of the kept");
      long other = enter(customers, "address of the other");
      var otherName = customers.heading();
      session.open("customer/merge.xhtml?id=" + kept + "&otherId=" + other);
      assertThat(session.obstacles()).isEmpty();
      assertThat(session.find("table.merge").innerText())
          .contains("address of the kept", otherName);
      session.find("input[name=take_address][value=other]").check();
      assertThat(session.confirm(() -> session.find(Session.byId("merge")).click()))
          .contains(otherName);
      assertThat(session.find("main").innerText()).contains("address of the other");
      customers.openRecord(other);
      session.page().waitForURL("**/customer/view.xhtml?id=" + kept);
      session.confirm(() -> session.find(UNDO).click());
      assertThat(customers.openRecord(other).heading()).isEqualTo(otherName);
      customers.openRecord(kept);
      assertThat(session.find("main").innerText()).contains("address of the kept");
      assertThat(session.find(UNDO).count()).isZero();
    }
  }

  @Test
  void operators_mergeNothing_andAreOfferedNothing() {
    try (var session = Browser.open("en").signIn("first")) {
      session.open("customer/list.xhtml");
      assertThat(session.find("a[href='duplicates.xhtml']").count()).isZero();
      session.open("customer/duplicates.xhtml");
      assertThat(session.find("table.list").count()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void likelyDoubles_areListed_orItIsSaidThatThereAreNone(String language) {
    try (var session = Browser.open(language).signIn("leader")) {
      session.open("customer/list.xhtml").go("a[href='duplicates.xhtml']");
      assertThat(session.obstacles()).isEmpty();
      assertThat(session.find("main").innerText()).doesNotContain("???");
    }
  }

  private static long enter(CustomerPages customers, String address) {
    customers.openNew();
    customers
        .session()
        .fill("name", "it-" + UUID.randomUUID().toString().substring(0, 13))
        .fill("address", address);
    customers.save();
    customers.session().page().waitForURL("**/customer/view.xhtml?id=*");
    return customers.id();
  }
}
