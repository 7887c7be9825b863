package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.OrderForm;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.RecycleBin;
import org.keyuan.crm.it.page.Session;

/** What becomes of deleted records: back, gone for good, or kept because others need them. */
class RecycleBrowserIT {
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void record_isRemovedForGood_afterOneQuestion(String language) {
    try (var chief = Browser.open(language).signIn("chief")) {
      var name = product(chief);
      new RecordPages(chief, "product").delete();
      var bin = new RecycleBin(chief).open("product");
      assertThat(bin.rows(name).innerText()).contains("chief");
      assertThat(bin.purge(name)).contains(name);
      assertThat(chief.success()).isNotBlank();
      assertThat(bin.open("product").rows(name).count()).isZero();
    }
  }

  @Test
  void customer_comesBackWithItsContacts_whichWentAlong() {
    try (var chief = Browser.open("en").signIn("chief")) {
      var name = RecordPages.fresh();
      var id = new CustomerPages(chief).enter(name);
      chief.open("contact/edit.xhtml?customerId=" + id);
      var contacts = new RecordPages(chief, "contact").fill("name", name + " Anna");
      contacts.save();
      new CustomerPages(chief).openRecord(id);
      chief.confirm(() -> chief.find(Session.byId("delete")).click());
      assertThat(contacts.openList("name", name).rows().count()).isZero();
      new RecycleBin(chief).open("customer").restore(name);
      assertThat(contacts.openList("name", name).rows().count()).isOne();
    }
  }

  @Test
  void customer_ofADeletedOrder_isKept_andComesBackFirst() {
    try (var chief = Browser.open("en").signIn("chief")) {
      var product = product(chief);
      var name = RecordPages.fresh();
      var customer = new CustomerPages(chief).enter(name);
      new OrderForm(chief).openNew(customer).product(0, product).save();
      var number = chief.find("h1").innerText();
      chief.confirm(() -> chief.find(Session.byId("delete")).click());
      new CustomerPages(chief).openRecord(customer);
      chief.confirm(() -> chief.find(Session.byId("delete")).click());
      new RecycleBin(chief).open("order").restore(number);
      assertThat(chief.refusal()).contains(number, name, "Restore that first");
      var bin = new RecycleBin(chief).open("customer");
      bin.purge(name);
      assertThat(chief.refusal()).contains(name, "1 records refer to it");
      bin.open("customer").restore(name);
      bin.open("order").restore(number);
      assertThat(chief.open("sales/list.xhtml?f=number~" + number).find("main").innerText())
          .contains(name);
    }
  }

  @Test
  void kind_isEmptied_andOthersStay() {
    try (var chief = Browser.open("zh-CN").signIn("chief")) {
      var product = product(chief);
      new RecordPages(chief, "product").delete();
      var customer = new CustomerPages(chief).enter(RecordPages.fresh());
      chief.open("contact/edit.xhtml?customerId=" + customer);
      var contacts = new RecordPages(chief, "contact").fill("name", RecordPages.fresh());
      contacts.save();
      contacts.delete();
      new RecycleBin(chief).open("contact");
      chief.confirm(() -> chief.find(Session.byId("empty")).click());
      assertThat(chief.find("table.list tbody tr").count()).isZero();
      assertThat(new RecycleBin(chief).open("product").rows(product).count()).isOne();
    }
  }

  /** A product; ends on its page. */
  private static String product(Session chief) {
    var name = RecordPages.fresh();
    var products = new RecordPages(chief, "product").openNew();
    products.fill("name", name).fill("price", "3").fill("cost", "1").save();
    return name;
  }
}
