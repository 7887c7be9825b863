package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.Session;
import org.keyuan.crm.shared.access.Asvs;

/** A salesperson's work with customers, as it is done at the screen. */
class CustomerBrowserIT {
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void customer_isEnteredChangedAndDeleted(String language) {
    try (var session = Browser.open(language).signIn("first")) {
      var customers = new CustomerPages(session);
      var name = name();
      var id = customers.enter(name);
      assertThat(customers.heading()).isEqualTo(name);
      assertThat(session.find(".note.good").innerText()).isNotBlank();
      customers.openEdit(id);
      session.fill("name", name + " B").fill("tags", "alpha beta");
      customers.save();
      assertThat(customers.heading()).isEqualTo(name + " B");
      session.page().onceDialog(dialog -> dialog.accept());
      session.go(Session.byId("delete"));
      assertThat(customers.openList("?q=" + name).rows()).isZero();
    }
  }

  @Test
  void deletion_whenNotConfirmed_doesNothing() {
    try (var session = Browser.open("zh-CN").signIn("first")) {
      var customers = new CustomerPages(session);
      var name = name();
      var id = customers.enter(name);
      session.page().onceDialog(dialog -> dialog.dismiss());
      session.find(Session.byId("delete")).click();
      assertThat(customers.openRecord(id).heading()).isEqualTo(name);
    }
  }

  @Asvs("2.2.1")
  @ParameterizedTest
  @CsvSource({"email, not-a-mail", "creditCode, 91350100M000100Y44", "phone, abc", "name, ''"})
  void badInput_ofAnEnterprise_isSaidBesideItsField(String field, String value) {
    try (var session = Browser.open("zh-CN").signIn("first")) {
      new CustomerPages(session).openNew();
      session.fill("name", name()).fill(field, value).go(Session.byId("save"));
      assertThat(session.complaintBeside(field)).containsPattern("\\p{IsHan}");
      assertThat(session.find(Session.byId(field)).inputValue()).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource({"mobile, 1234", "identityCard, 11010519491231002Y", "birthDate, 2999-01-01"})
  void badInput_ofAPerson_isSaidBesideItsField(String field, String value) {
    try (var session = Browser.open("en").signIn("first")) {
      new CustomerPages(session).openNew().individual();
      session.fill("name", name()).fill(field, value).go(Session.byId("save"));
      assertThat(session.complaintBeside(field)).isNotBlank().doesNotContain("?");
    }
  }

  @Asvs({"1.1.2", "1.2.1"})
  @Test
  void markup_inAName_isShownAsTyped() {
    try (var session = Browser.open("en").signIn("first")) {
      var name = "<img src=x onerror=alert(1)> " + name();
      var customers = new CustomerPages(session);
      customers.enter(name);
      assertThat(customers.heading()).isEqualTo(name);
      assertThat(session.open("customer/list.xhtml").find("table.list img").count()).isZero();
    }
  }

  @Test
  void doubleClick_onSave_makesOneCustomer() {
    try (var session = Browser.open("zh-CN").signIn("first")) {
      var customers = new CustomerPages(session).openNew();
      var name = name();
      session.fill("name", name);
      session.leave(() -> session.find(Session.byId("save")).dblclick());
      session.page().waitForURL("**/customer/view.xhtml?id=*");
      assertThat(customers.openList("?q=" + name).rows()).isOne();
    }
  }

  @Test
  void twoEditors_theSecondSeesBothValues_andDecides() {
    try (var session = Browser.open("en").signIn("first");
        var other = Browser.open("en").signIn("leader")) {
      var name = name();
      var id = new CustomerPages(session).enter(name);
      new CustomerPages(session).openEdit(id);
      new CustomerPages(other).openEdit(id);
      other.fill("name", name + " theirs").go(Session.byId("save"));
      session.fill("name", name + " mine").go(Session.byId("save"));
      assertThat(session.find(".note.bad").innerText()).isNotBlank();
      assertThat(session.find(".theirs").innerText()).contains(name + " theirs");
      assertThat(session.find(Session.byId("name")).inputValue()).isEqualTo(name + " mine");
      new CustomerPages(session).save();
      assertThat(new CustomerPages(session).heading()).isEqualTo(name + " mine");
    }
  }

  @Test
  void twoEditors_theSecondMayTakeTheOthersValue() {
    try (var session = Browser.open("zh-CN").signIn("first");
        var other = Browser.open("zh-CN").signIn("leader")) {
      var name = name();
      var customers = new CustomerPages(session);
      var id = customers.enter(name);
      customers.openEdit(id);
      new CustomerPages(other).openEdit(id);
      other.fill("address", "theirs").fill("phone", "0512-62881234").go(Session.byId("save"));
      session.fill("address", "mine").fill("phone", "0512-62881234").go(Session.byId("save"));
      assertThat(session.find(".theirs").count()).as("fields that differ").isOne();
      session.find(".theirs a").click();
      session.settle();
      assertThat(session.value("address")).isEqualTo("theirs");
      customers.save();
      assertThat(session.find("main").innerText()).contains("theirs");
    }
  }

  @Test
  void contact_isAddedToACustomer() {
    try (var session = Browser.open("zh-CN").signIn("first")) {
      var id = new CustomerPages(session).enter(name());
      session.open("contact/edit.xhtml?customerId=" + id);
      session.fill("name", "Anna").fill("mobile", "13812345678").go(Session.byId("save"));
      new CustomerPages(session).openRecord(id);
      assertThat(session.find("table.list").innerText()).contains("Anna");
    }
  }

  @Test
  void verification_isApproved_orRejectedWithAReasonThatItsAuthorSees() {
    try (var author = Browser.open("zh-CN").signIn("first");
        var chief = Browser.open("zh-CN").signIn("chief")) {
      var good = new CustomerPages(author).enter(name());
      var bad = new CustomerPages(author).enter(name());
      new CustomerPages(chief).openRecord(bad);
      chief.fill("reason", "number 77 missing").go(Session.byId("reject"));
      new CustomerPages(chief).openRecord(good);
      chief.go(Session.byId("approve"));
      new CustomerPages(author).openRecord(good);
      assertThat(author.find(".badge.verified").count()).isOne();
      new CustomerPages(author).openRecord(bad);
      assertThat(author.find(".badge.rejected").count()).isOne();
      assertThat(author.find("main").innerText()).contains("number 77 missing");
    }
  }

  @Test
  void filter_isShownAsAChip_thatCanBeRemoved() {
    try (var session = Browser.open("en").signIn("first")) {
      var customers = new CustomerPages(session);
      var name = name();
      customers.enter(name);
      assertThat(customers.openList("?f=name~" + name).rows()).isOne();
      assertThat(session.find(".chip").innerText()).contains(name);
      session.go(".chip a");
      assertThat(session.find(".chip").count()).isZero();
      assertThat(customers.openList("?f=name~nowhere-to-be-found").rows()).isZero();
      assertThat(session.find(".empty").innerText()).isNotBlank();
    }
  }

  @Test
  void foreignCustomer_isNotShown() {
    try (var owner = Browser.open("zh-CN").signIn("south");
        var stranger = Browser.open("zh-CN").signIn("first")) {
      var name = name();
      var id = new CustomerPages(owner).enter(name);
      new CustomerPages(stranger).openRecord(id);
      assertThat(stranger.find("body").innerText()).doesNotContain(name);
      assertThat(new CustomerPages(stranger).openList("?q=" + name).rows()).isZero();
    }
  }

  private static String name() {
    return "it-" + UUID.randomUUID().toString().substring(0, 13);
  }
}
