package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.RecycleBin;
import org.keyuan.crm.it.page.Session;

/** The audit trail on screen: list, entry, history of a record, and how the record was. */
class AuditBrowserIT {
  private static final String FOLDER = "product";

  @ParameterizedTest
  @CsvSource({"zh-CN, \u53d8\u66f4\u5386\u53f2", "en, Changes"})
  void change_isFoundInList_entry_history_andUndoneAsOf(String language, String title) {
    try (var session = Browser.open(language).signIn("chief")) {
      var name = RecordPages.fresh();
      var id = product(session, name);
      new RecordPages(session, FOLDER).openEdit(id).fill("price", "99.50").save();
      new RecordPages(session, FOLDER).openEdit(id);
      assertThat(session.find(".history h2").innerText()).isEqualTo(title);
      assertThat(session.find(".history table").innerText()).contains("chief", "10.00", "99.50");
      session.go(".history a[href*=history]");
      assertThat(session.find("table.changes").innerText()).contains("99.50");
      assertThat(session.obstacles()).isEmpty();
      session.go("table.changes a");
      assertThat(session.find("table.changes").innerText()).contains("10.00", "99.50");
      assertThat(session.find("main").innerText()).doesNotContain("?");
      assertThat(session.obstacles()).isEmpty();
      session.open("audit/list.xhtml?f=record=" + name);
      assertThat(session.find("table[data-list=audit] tbody tr").count()).isEqualTo(2);
      session.open("audit/as-of.xhtml?kind=PRODUCT&id=" + id + "&on=2020-01-01");
      assertThat(session.find("main").innerText()).contains("2020-01-01").doesNotContain("?");
      session.open("audit/as-of.xhtml?kind=PRODUCT&id=" + id);
      assertThat(session.find("table.changes").innerText()).contains("99.50", name);
      assertThat(session.obstacles()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN", "en"})
  void wrongDay_isSaid(String language) {
    try (var session = Browser.open(language).signIn("chief")) {
      var id = product(session, RecordPages.fresh());
      session.open("audit/as-of.xhtml?kind=PRODUCT&id=" + id + "&on=yesterday");
      assertThat(session.refusal()).contains("yesterday");
    }
  }

  @ParameterizedTest
  @CsvSource({"first", "executive"})
  void trail_isForAdministrators(String person) {
    try (var session = Browser.open("en").signIn(person)) {
      session.open("audit/list.xhtml");
      assertThat(session.find("table[data-list=audit]").count()).isZero();
      session.open("audit/as-of.xhtml?kind=PRODUCT&id=1");
      assertThat(session.find("table.changes").count()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, \u5355\u4ef7", "en, Unit price"})
  void list_namesFields_asScreensDo(String language, String price) {
    try (var session = Browser.open(language).signIn("chief")) {
      var name = RecordPages.fresh();
      var id = product(session, name);
      new RecordPages(session, FOLDER).openEdit(id).fill("price", "99.50").save();
      session.open("audit/list.xhtml?f=record=" + name);
      assertThat(session.find("table[data-list=audit] tbody tr").first().innerText())
          .contains(price)
          .doesNotContain("\tprice");
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN", "en"})
  void valuesOfARecordThatIsGone_areErased_andTheTrailSaysSo(String language) {
    try (var session = Browser.open(language).signIn("chief")) {
      var name = RecordPages.fresh();
      var id = product(session, name);
      var erasing = "audit/erase.xhtml?kind=PRODUCT&id=" + id;
      session.open(erasing);
      assertThat(session.find(Session.byId("confirm")).count()).isZero();
      new RecordPages(session, FOLDER).openEdit(id);
      new RecordPages(session, FOLDER).delete();
      new RecycleBin(session).open("product").purge(name);
      session.open("audit/history.xhtml?kind=PRODUCT&id=" + id);
      assertThat(session.find("table.changes").innerText()).contains("10.00");
      assertThat(session.find(Session.byId("nothing")).count()).isZero();
      session.go("a[href*=erase]");
      assertThat(session.obstacles()).isEmpty();
      session.openUntil(erasing, Session.byId("confirm"));
      session.confirm(() -> session.find(Session.byId("confirm")).click());
      assertThat(session.success()).isNotBlank();
      assertThat(session.find("main").innerText()).doesNotContain("10.00", name);
      assertThat(session.find("a[href*=erase]").count()).isZero();
      assertThat(session.find(Session.byId("nothing")).innerText()).isNotBlank();
    }
  }

  private static long product(Session session, String name) {
    return new RecordPages(session, FOLDER)
        .openNew()
        .fill("name", name)
        .fill("price", "10")
        .fill("cost", "5")
        .save();
  }
}
