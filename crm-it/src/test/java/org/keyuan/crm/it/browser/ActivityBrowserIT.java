package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.ActivityPages;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.RecycleBin;
import org.keyuan.crm.it.page.Session;

/** What is planned at a customer, what comes of it, and what waits for somebody today. */
class ActivityBrowserIT {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest
  @CsvSource({
    "zh-CN, \u8fd8\u6ca1\u6709\u5b89\u6392, \u62dc\u8bbf\uff08\u5df2\u5b8c\u6210\uff09",
    "en, Nothing planned, 'Visit, done'"
  })
  void visit_isPlannedFromTheCustomersPage_doneInTwoClicks_andFollowedByTheNext(
      String language, String nothing, String done) {
    try (var session = Browser.open(language).signIn("first")) {
      var customer = new CustomerPages(session).enter(RecordPages.fresh());
      var pages = new ActivityPages(session).openCustomer(customer);
      var subject = RecordPages.fresh();
      assertThat(pages.next().innerText()).contains(nothing);
      session.go("#next a.button").choose("kind", "VISIT").fill("subject", subject);
      pages.save();
      assertThat(session.isAt("customer/view.xhtml")).isTrue();
      assertThat(pages.next().innerText()).contains(subject, "09:00");
      assertThat(pages.count()).isEqualTo("1");
      pages.goToNext();
      session.fill("nextAt", TODAY.plusDays(7) + "T15:00");
      pages.complete("agreed on the price");
      assertThat(session.success()).isNotBlank();
      assertThat(pages.next().innerText()).contains(TODAY.plusDays(7) + " 15:00", subject);
      assertThat(pages.count()).isEqualTo("2");
      assertThat(pages.rows().allInnerTexts().toString()).contains("agreed on the price");
      session.open("customer/view.xhtml?tab=timeline&id=" + customer);
      assertThat(session.find("ol.timeline").innerText()).contains(done, subject);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void overdue_isShownAtOnce_amongTheDaysWork_andInTheList(String language) {
    try (var session = Browser.open(language).signIn("second")) {
      var customer = new CustomerPages(session).enter(RecordPages.fresh());
      var subject = RecordPages.fresh();
      var pages = new ActivityPages(session).openCustomer(customer);
      pages.plan(subject, TODAY.minusYears(1));
      assertThat(pages.next().locator(".warn").innerText())
          .contains(TODAY.minusYears(1) + " 09:30");
      session.open(
          "activity/list.xhtml?f=state%3DPLANNED&f=happensAt%3Dbefore-today&f=subject~" + subject);
      assertThat(pages.rows().count()).isOne();
      session.open("index.xhtml");
      var line = "#todo .line:has-text('" + subject + "')";
      assertThat(session.find(line + " .warn").isVisible()).isTrue();
      session.go(line + " a");
      pages.complete("done at last");
      assertThat(session.isAt("index.xhtml")).isTrue();
      assertThat(session.find(line).count()).isZero();
      session.go("#todo header a");
      assertThat(session.page().url()).contains("owner", "until-today");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, DONE, \u4e0d\u80fd\u665a\u4e8e\u73b0\u5728, happensAt",
    "en, PLANNED, no result yet, result"
  })
  void whatCannotBe_isSaidBesideItsField_andNothingIsLost(
      String language, String state, String words, String field) {
    try (var session = Browser.open(language).signIn("first")) {
      var customer = new CustomerPages(session).enter(RecordPages.fresh());
      session.open("activity/edit.xhtml?customerId=" + customer);
      session.choose("state", state).fill("subject", "stays").fill("result", "typed");
      session.fill("happensAt", TODAY.plusDays(2) + "T10:00");
      session.go(Session.byId("save"));
      assertThat(session.complaintBeside(field)).contains(words);
      assertThat(session.value("subject")).isEqualTo("stays");
      assertThat(session.value("result")).isEqualTo("typed");
      assertThat(session.value("happensAt")).isEqualTo(TODAY.plusDays(2) + "T10:00");
    }
  }

  @Test
  void contactOffered_isOneOfTheCustomers_andItsTabIsWhereItComesBackTo() {
    try (var session = Browser.open("en").signIn("first")) {
      var customers = new CustomerPages(session);
      var contact = RecordPages.fresh();
      addContact(session, customers.enter(RecordPages.fresh()), contact + "-b");
      var customer = customers.enter(RecordPages.fresh());
      addContact(session, customer, contact + "-a");
      assertThat(session.isAt("customer/view.xhtml")).isTrue();
      assertThat(session.find(".tabs .on .count").innerText()).isEqualTo("1");
      session.open("activity/edit.xhtml?customerId=" + customer).fill("subject", "call");
      session.pick("contactId", contact);
      assertThat(session.value("contactId_input")).contains(contact + "-a");
      session.go(Session.byId("save"));
      assertThat(session.find("main").innerText()).contains(contact + "-a");
    }
  }

  private static void addContact(Session session, long customer, String name) {
    session.open("customer/view.xhtml?tab=contacts&id=" + customer);
    session.go("a[href*='contact/edit.xhtml?customerId']");
    session.fill("name", name);
    session.go(Session.byId("save"));
  }

  @Test
  void activity_isDeletedAndRestored() {
    try (var session = Browser.open("zh-CN").signIn("first");
        var chief = Browser.open("zh-CN").signIn("chief")) {
      var customer = new CustomerPages(session).enter(RecordPages.fresh());
      var subject = RecordPages.fresh();
      new ActivityPages(session).openCustomer(customer).plan(subject, TODAY);
      session.go("table.list[data-list=activity] tbody a");
      session.go("main a[href^='edit.xhtml']");
      var list = new RecordPages(session, "activity");
      assertThat(list.delete()).contains(subject);
      assertThat(list.openList("subject", subject).rows().count()).isZero();
      new RecycleBin(chief).open("activity").restore(subject);
      assertThat(list.openList("subject", subject).rows().count()).isOne();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void pages_fitATelephone_andKeepNobodyOut(String language) {
    try (var session = Browser.openPhone(language).signIn("first")) {
      var customer = new CustomerPages(session).enter(RecordPages.fresh());
      var pages = new ActivityPages(session).openCustomer(customer);
      pages.plan(RecordPages.fresh(), TODAY.minusDays(3));
      assertThat(session.overhang()).isZero();
      assertThat(session.obstacles()).isEmpty();
      pages.goToNext();
      assertThat(session.overhang()).isZero();
      assertThat(session.obstacles()).isEmpty();
      session.open("index.xhtml");
      assertThat(session.overhang()).isZero();
      assertThat(session.obstacles()).isEmpty();
    }
  }
}
