package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.RecycleBin;
import org.keyuan.crm.it.page.Session;

/** The people at a customer. */
class ContactBrowserIT {
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void contact_isEnteredChangedDeletedAndRestored(String language) {
    try (var session = Browser.open(language).signIn("first");
        var chief = Browser.open("zh-CN").signIn("chief")) {
      var name = RecordPages.fresh();
      var contacts = blank(session).fill("name", name).fill("mobile", "13812345678");
      session.find(Session.byId("mainContact")).check();
      contacts.save();
      contacts.fill("position", "CTO").save();
      assertThat(session.find(Session.byId("mainContact")).isChecked()).isTrue();
      contacts.openList("name", name);
      assertThat(contacts.rows().innerText()).contains("CTO", "13812345678");
      session.go("table.list[data-list=contact] tbody a");
      assertThat(contacts.delete()).contains(name);
      assertThat(contacts.openList("name", name).rows().count()).isZero();
      new RecycleBin(chief).open("contact").restore(name);
      assertThat(contacts.openList("name", name).rows().count()).isOne();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, mobile, 05126288, \u624b\u673a",
    "en, email, anna@, e-mail",
    "zh-CN, name, '', \u5fc5\u586b",
    "en, phone, none, telephone"
  })
  void wrongInput_isSaidBesideItsField_andNothingIsLost(
      String language, String field, String wrong, String word) {
    try (var session = Browser.open(language).signIn("first")) {
      var contacts = blank(session).fill("name", "Anna").fill("preferences", "stays");
      contacts.fill(field, wrong).send();
      assertThat(session.complaintBeside(field)).contains(word);
      assertThat(session.value(field)).isEqualTo(wrong);
      assertThat(session.value("preferences")).isEqualTo("stays");
      assertThat(session.value("customerId_input")).isNotBlank();
    }
  }

  /** The blank form of a contact at a new customer. */
  private static RecordPages blank(Session session) {
    var customer = new CustomerPages(session).enter(RecordPages.fresh());
    session.open("contact/edit.xhtml?customerId=" + customer);
    return new RecordPages(session, "contact");
  }
}
