package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.RecycleBin;
import org.keyuan.crm.it.page.Session;

/** Products, and the dictionary that has their categories. */
class CatalogueBrowserIT {
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void product_isEnteredChangedDeletedAndRestored(String language) {
    try (var session = Browser.open(language).signIn("chief")) {
      var category = category(session);
      var name = RecordPages.fresh();
      var products = new RecordPages(session, "product").openNew();
      products.fill("name", name).fill("price", "19.90").fill("cost", "8");
      session.choose("category", category);
      var id = products.save();
      assertThat(products.openList("name", name).rows().innerText())
          .contains("19.90")
          .contains(language.equals("en") ? category + " en" : category + " \u4e2d");
      products.openEdit(id).fill("price", "21").save();
      assertThat(session.value("price")).isEqualTo("21.00");
      assertThat(products.delete()).contains(name);
      assertThat(products.openList("name", name).rows().count()).isZero();
      new RecycleBin(session).open("product").restore(name);
      assertThat(products.openList("name", name).rows().innerText()).contains("21.00");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, price, \u5341\u5757, \u6570\u5b57",
    "en, price, -0.01, negative",
    "en, cost, 1.234, decimals",
    "zh-CN, name, '', \u5fc5\u586b",
    "en, number, a b, letters"
  })
  void wrongInput_isSaidBesideItsField_andNothingIsLost(
      String language, String field, String wrong, String word) {
    try (var session = Browser.open(language).signIn("chief")) {
      var products = new RecordPages(session, "product").openNew();
      products.fill("name", "n").fill("price", "1").fill("cost", "2").fill("remarks", "stays");
      products.fill(field, wrong).send();
      assertThat(session.complaintBeside(field)).contains(word);
      assertThat(session.find(".bad.small").count()).isOne();
      assertThat(session.value(field)).isEqualTo(wrong);
      assertThat(session.value("remarks")).isEqualTo("stays");
    }
  }

  @Test
  void number_thatAnotherProductHas_isRefused() {
    try (var session = Browser.open("en").signIn("chief")) {
      var number = RecordPages.fresh();
      var products = new RecordPages(session, "product");
      for (int i = 0; i < 2; i++) {
        products.openNew().fill("name", number).fill("number", number).fill("price", "1");
        products.fill("cost", "1").send();
      }
      assertThat(session.complaintBeside("number")).contains(number).contains("already used");
    }
  }

  @Test
  void category_inUse_isNotDeleted_andAWithdrawnOneIsNoLongerOffered() {
    try (var session = Browser.open("en").signIn("chief")) {
      var code = category(session);
      var entry = session.page().url();
      var products = new RecordPages(session, "product").openNew();
      products.fill("name", RecordPages.fresh()).fill("price", "1").fill("cost", "1");
      session.choose("category", code);
      var product = products.save();
      session.page().navigate(entry);
      new RecordPages(session, "settings/dictionary").delete();
      assertThat(session.refusal()).contains("1 records depend on it");
      session.find(Session.byId("active")).uncheck();
      session.go(Session.byId("save"));
      assertThat(session.success()).isNotBlank();
      products.openNew();
      assertThat(session.find("#category option[value='" + code + "']").count()).isZero();
      products.openEdit(product);
      assertThat(session.value("category")).isEqualTo(code);
    }
  }

  @ParameterizedTest
  @CsvSource({"code, '\u4ee3\u7801', letters", "sortNumber, x, number", "nameZh, '', required"})
  void wrongEntry_isSaidBesideItsField(String field, String wrong, String word) {
    try (var session = Browser.open("en").signIn("chief")) {
      var entries = new RecordPages(session, "settings/dictionary").openNew();
      session.choose("category", "INDUSTRY");
      entries.fill("code", "C1").fill("nameZh", "zh").fill("nameEn", "stays");
      entries.fill(field, wrong).send();
      assertThat(session.complaintBeside(field)).contains(word);
      assertThat(session.value("nameEn")).isEqualTo("stays");
      assertThat(session.value("category")).isEqualTo("INDUSTRY");
    }
  }

  @Test
  void entry_isDeletedAndRestored() {
    try (var session = Browser.open("zh-CN").signIn("chief")) {
      var code = category(session);
      var entries = new RecordPages(session, "settings/dictionary");
      assertThat(entries.delete()).contains(code);
      assertThat(entries.openList("code", code).rows().count()).isZero();
      new RecycleBin(session).open("dictionary").restore(code);
      assertThat(entries.openList("code", code).rows().count()).isOne();
    }
  }

  /** A category of products with names in both languages; ends on its page. */
  private static String category(Session session) {
    var code = RecordPages.fresh();
    var entries = new RecordPages(session, "settings/dictionary").openNew();
    session.choose("category", "PRODUCT_CATEGORY").find(Session.byId("active")).check();
    entries.fill("code", code).fill("nameZh", code + " \u4e2d").fill("nameEn", code + " en").save();
    return code;
  }
}
