package org.keyuan.crm.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.OrderForm;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.RecycleBin;
import org.keyuan.crm.it.page.Session;

/** Orders with their lines, as a salesperson enters them. */
class OrderBrowserIT {
  private static final String CHEAP = RecordPages.fresh();
  private static final String DEAR = RecordPages.fresh();
  private static long dearId;
  private static long customer;

  @BeforeAll
  static void goods() {
    try (var chief = Browser.open("zh-CN").signIn("chief")) {
      product(chief, CHEAP, "2.50");
      dearId = product(chief, DEAR, "1200");
    }
    try (var session = Browser.open("zh-CN").signIn("first")) {
      customer = new CustomerPages(session).enter(RecordPages.fresh());
    }
  }

  private static long product(Session chief, String name, String price) {
    var products = new RecordPages(chief, "product").openNew();
    return products.fill("name", name).fill("price", price).fill("cost", "1").save();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void order_isEnteredWithLines_changedAndDeleted(String language) {
    try (var session = Browser.open(language).signIn("first")) {
      var form = new OrderForm(session).openNew(customer);
      form.product(0, DEAR);
      assertThat(form.value(0, "unitPrice")).isEqualTo("1200.00");
      form.type(0, "quantity", "3").addLine().product(1, CHEAP).type(1, "quantity", "1.5");
      assertThat(form.amount(1)).hasText("3.75");
      assertThat(form.total()).hasText("3,603.75");
      var id = form.save();
      assertThat(session.find("table.lines tbody tr").count()).isEqualTo(2);
      assertThat(session.find("table.lines tfoot").innerText()).contains("3,603.75");
      form.openEdit(id).removeLine(0);
      assertThat(form.total()).hasText("3.75");
      assertThat(form.rows()).hasCount(1);
      form.type(0, "unitPrice", "2").save();
      assertThat(session.find("table.lines tfoot").innerText()).contains("3.00");
      var question = session.confirm(() -> session.find(Session.byId("delete")).click());
      assertThat(question).contains("SO");
      assertThat(session.success()).isNotBlank();
      session.open("sales/view.xhtml?id=" + id);
      assertThat(session.find("table.lines").count()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, quantity, 0, \u96f6",
    "zh-CN, quantity, abc, \u6570\u5b57",
    "en, unitPrice, -1, negative",
    "en, quantity, 1.23456, decimals"
  })
  void wrongFigure_isSaidBesideItsLine_andNothingIsLost(
      String language, String field, String wrong, String word) {
    try (var session = Browser.open(language).signIn("first")) {
      var form = new OrderForm(session).openNew(customer);
      session.fill("remarks", "stays");
      form.product(0, DEAR).type(0, "quantity", "7").addLine().product(1, CHEAP);
      form.type(1, field, wrong).send();
      assertThat(form.complaint(1, field)).contains(word);
      assertThat(form.complaint(0, field)).isEmpty();
      assertThat(form.value(1, field)).isEqualTo(wrong);
      assertThat(form.value(0, "quantity")).isEqualTo("7");
      assertThat(session.value("lines:1:productId_input")).contains(CHEAP);
      assertThat(session.value("remarks")).isEqualTo("stays");
      form.type(1, field, "2").save();
      assertThat(session.find("table.lines tbody tr").count()).isEqualTo(2);
    }
  }

  @Test
  void line_withoutProduct_isRefusedBesideIt() {
    try (var session = Browser.open("en").signIn("first")) {
      var form = new OrderForm(session).openNew(customer).product(0, CHEAP).addLine().send();
      assertThat(form.complaint(1, "productId")).isEqualTo("This is required");
      assertThat(form.complaint(0, "productId")).isEmpty();
      form.removeLine(1).save();
      assertThat(session.find("table.lines tbody tr").count()).isOne();
    }
  }

  @Test
  void twoEditors_ofAnOrder_theSecondSeesTheOthersLines() {
    try (var session = Browser.open("en").signIn("first");
        var other = Browser.open("en").signIn("leader")) {
      var form = new OrderForm(session).openNew(customer).product(0, CHEAP);
      var id = form.save();
      form.openEdit(id);
      new OrderForm(other).openEdit(id).type(0, "quantity", "40").save();
      form.type(0, "quantity", "50").send();
      assertThat(session.refusal()).contains("Somebody else");
      assertThat(session.find(".theirs").innerText()).contains(CHEAP, "40");
      assertThat(form.value(0, "quantity")).isEqualTo("50");
      session.find(".theirs a").click();
      session.settle();
      assertThat(form.value(0, "quantity")).startsWith("40");
      form.save();
      assertThat(session.find("table.lines tfoot").innerText()).contains("100.00");
    }
  }

  @Test
  void doubleClick_onSave_makesOneOrder_thatTheCustomerShows() {
    try (var session = Browser.open("zh-CN").signIn("first")) {
      var buyer = new CustomerPages(session).enter(RecordPages.fresh());
      new OrderForm(session).openNew(buyer).product(0, CHEAP).type(0, "quantity", "4");
      session.leave(() -> session.find(Session.byId("save")).dblclick());
      session.page().waitForURL("**/sales/view.xhtml?id=*");
      session.open("customer/view.xhtml?tab=orders&id=" + buyer);
      assertThat(session.find("table.list[data-list=order] tbody tr").count()).isOne();
      assertThat(session.find("table.list[data-list=order]").innerText()).contains("10.00");
      assertThat(session.find(".tabs .on .count").innerText()).isEqualTo("1");
    }
  }

  @Test
  void customer_withOrders_isNotDeleted_andADeletedOrderComesBack() {
    try (var session = Browser.open("en").signIn("first");
        var chief = Browser.open("zh-CN").signIn("chief")) {
      var buyer = new CustomerPages(session).enter(RecordPages.fresh());
      new OrderForm(session).openNew(buyer).product(0, CHEAP).save();
      var number = session.find("h1").innerText();
      var order = session.page().url();
      session.open("customer/view.xhtml?id=" + buyer);
      session.confirm(() -> session.find(Session.byId("delete")).click());
      assertThat(session.refusal()).contains("1 records depend on it");
      session.page().navigate(order);
      session.confirm(() -> session.find(Session.byId("delete")).click());
      var bin = new RecycleBin(chief).open("order");
      assertThat(bin.rows(number).count()).isOne();
      bin.restore(number);
      assertThat(chief.success()).containsPattern("\\p{IsHan}");
      session.page().navigate(order);
      assertThat(session.find("table.lines tbody tr").count()).isOne();
    }
  }

  @Test
  void product_thatWasSold_isNotDeleted() {
    try (var session = Browser.open("en").signIn("first");
        var chief = Browser.open("en").signIn("chief")) {
      new OrderForm(session).openNew(customer).product(0, DEAR).save();
      new RecordPages(chief, "product").openEdit(dearId).delete();
      assertThat(chief.refusal()).contains(DEAR).contains("depend on it");
    }
  }
}
