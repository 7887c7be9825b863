package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.JobConsole;
import org.keyuan.crm.it.page.OrderForm;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.Session;

/** What tiering says to people: why, since when, by which rules. */
class TieringBrowserIT {
  @Test
  void bigSale_makesAVip_andTheCardSaysWhyInBothLanguages() {
    try (var chief = Browser.open("en").signIn("chief")) {
      var name = RecordPages.fresh();
      var id = new CustomerPages(chief).enter(name);
      assertThat(chief.find("main").innerText()).contains("Pending customers are not tiered");
      chief.go(Session.byId("approve"));
      sell(chief, id, "12500");
      new JobConsole(chief).run("tiering");
      new CustomerPages(chief).openRecord(id);
      assertThat(chief.find("h1 ~ .badge.vip").count()).isOne();
      assertThat(chief.find(".why").innerText()).contains("12,500", "at least 10,000");
      chief.open("customer/view.xhtml?tab=tiers&id=" + id);
      var history = chief.find(".line:has(.badge.vip)");
      assertThat(history.locator(".badge").allInnerTexts()).containsExactly("Ordinary", "VIP");
      assertThat(history.innerText()).contains("12,500");
      chief.open("tiering/moves.xhtml?f=customer~" + name);
      assertThat(chief.find("table.list tbody tr").count()).isOne();
      chief.go("button[name=locale][value=zh-CN]");
      new CustomerPages(chief).openRecord(id);
      assertThat(chief.find(".why").innerText()).contains("12,500").containsPattern("\\p{IsHan}");
    }
  }

  @Test
  void smallSale_leavesTheCustomerOrdinary_andTheCardSaysWhatIsMissing() {
    try (var chief = Browser.open("zh-CN").signIn("chief")) {
      var id = new CustomerPages(chief).enter(RecordPages.fresh());
      chief.go(Session.byId("approve"));
      sell(chief, id, "99");
      new JobConsole(chief).run("tiering");
      new CustomerPages(chief).openRecord(id);
      assertThat(chief.find("h1 ~ .badge.ordinary").count()).isOne();
      assertThat(chief.find("section.card ul.small").innerText()).contains("99", "10,000");
      chief.open("customer/view.xhtml?tab=tiers&id=" + id);
      assertThat(chief.find("p.empty").innerText()).containsPattern("\\p{IsHan}");
    }
  }

  /** A sale within the twelve full months before today. */
  private static void sell(Session chief, long customer, String price) {
    var product = RecordPages.fresh();
    var products = new RecordPages(chief, "product").openNew();
    products.fill("name", product).fill("price", price).fill("cost", "1").save();
    var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(45);
    var form = new OrderForm(chief).openNew(customer).product(0, product);
    chief.fill("orderedOn", day.toString());
    form.save();
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, effectiveOn, 2020-01-01, \u4e0d\u80fd\u65e9\u4e8e",
    "en, effectiveOn, '', required",
    "en, demotionAfter, two, number",
    "zh-CN, thresholds:0:value, \u4e00\u4e07, \u6570\u5b57"
  })
  void wrongPolicy_isRefusedBesideItsField(
      String language, String field, String wrong, String word) {
    try (var chief = Browser.open(language).signIn("chief")) {
      revise(chief).fill("effectiveOn", "2099-01-01").fill("thresholds:1:value", "23456");
      chief.fill(field, wrong).go(Session.byId("save"));
      var complaint = chief.find(".field:has([id='" + field + "']) .bad.small");
      assertThat(complaint.innerText()).contains(word);
      assertThat(chief.value(field)).isEqualTo(wrong);
      assertThat(chief.value("thresholds:1:value")).isEqualTo("23456");
    }
  }

  @Test
  void newVersion_isAddedToThePolicy_andTheFormerStays() {
    try (var chief = Browser.open("en").signIn("chief")) {
      var before = chief.open("tiering/policy.xhtml").find("section.card").count();
      revise(chief).fill("effectiveOn", "2099-01-01").fill("demotionAfter", "7");
      chief.fill("thresholds:0:value", "98765").go(Session.byId("save"));
      assertThat(chief.success()).isNotBlank();
      assertThat(chief.find("section.card").count()).isEqualTo(before + 1);
      var texts = String.join("\n", chief.find("section.card").allInnerTexts());
      assertThat(texts).contains("2099-01-01", "98,765", "until it is lost: 7", "10,000");
    }
  }

  @Test
  void whoMayOnlyLook_seesTheRules_andRevisesNothing() {
    try (var session = Browser.open("en").signIn("first")) {
      session.open("tiering/policy.xhtml");
      assertThat(session.find("ol.rules").allInnerTexts().toString()).contains("10,000");
      assertThat(session.find("a[href^='edit.xhtml']").count()).isZero();
    }
  }

  /** The form for the next version of the first policy. */
  private static Session revise(Session chief) {
    return chief.open("tiering/policy.xhtml").go("a[href^='edit.xhtml']");
  }
}
