package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.JobConsole;
import org.keyuan.crm.it.page.OrderForm;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.Session;

/** The charts of the welcome page: drawn, said in a table, and leading to their records. */
class WelcomeBrowserIT {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private static final String SALES = "#sales-chart";

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void monthOfTheChart_leadsToItsOrders(String language) {
    try (var chief = Browser.open(language).signIn("chief")) {
      var order = sellToday(chief);
      chief.open("index.xhtml");
      assertThat(chief.find(SALES + " canvas").isVisible()).isTrue();
      chief.find(SALES + " summary").click();
      var month = YearMonth.from(TODAY);
      assertThat(chief.find(SALES + " tbody tr").count()).isEqualTo(12);
      chief.go(SALES + " tbody a >> text=" + month);
      assertThat(chief.page().url()).contains(month.atDay(1) + ".." + month.atEndOfMonth());
      chief.open(chief.page().url() + "&f=customer~" + order);
      assertThat(chief.find("table.list tbody tr").count()).isOne();
    }
  }

  @Test
  void partOfTheRing_leadsToItsCustomers() {
    try (var chief = Browser.open("en").signIn("chief")) {
      sellToday(chief);
      chief.open("index.xhtml");
      var box = chief.find("#tier-chart canvas").boundingBox();
      // within the ring, right of its middle
      double right = box.x + box.width / 2 + box.height / 2 * 0.66;
      chief.leave(() -> chief.page().mouse().click(right, box.y + box.height / 2));
      assertThat(chief.page().url()).contains("customer/list.xhtml", "VERIFIED", "tier");
    }
  }

  @Test
  void charts_areHiddenFromReaders_whoHaveTheTables() {
    try (var chief = Browser.open("en").signIn("chief")) {
      sellToday(chief);
      chief.open("index.xhtml");
      chief.find("#tier-chart summary").click();
      var table = chief.find("#tier-chart").getByRole(AriaRole.TABLE);
      assertThat(table.getByRole(AriaRole.LINK).count()).isPositive();
      assertThat(chief.find("#tier-chart .canvas").getAttribute("aria-hidden")).isEqualTo("true");
      assertThat(chief.obstacles()).isEmpty();
    }
  }

  /** Gives the customer's name. */
  private static String sellToday(Session chief) {
    var name = RecordPages.fresh();
    var id = new CustomerPages(chief).enter(name);
    chief.go(Session.byId("approve"));
    var product = RecordPages.fresh();
    var products = new RecordPages(chief, "product").openNew();
    products.fill("name", product).fill("price", "50").fill("cost", "1").save();
    var form = new OrderForm(chief).openNew(id).product(0, product);
    chief.fill("orderedOn", TODAY.toString());
    form.save();
    new JobConsole(chief).run("figures");
    return name;
  }
}
