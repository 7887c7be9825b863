package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.LoginPage;
import org.keyuan.crm.it.page.PasswordPage;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.RolePages;
import org.keyuan.crm.it.page.Session;
import org.keyuan.crm.it.page.UserPages;
import org.keyuan.crm.shared.access.Asvs;

/** A role that an administrator makes on screen does at once what it says. */
class RoleBrowserIT {
  private static final String OWN = "Wo-de-juese-2026-ab";

  @Asvs({"8.2.1", "8.2.2", "8.2.3"})
  @Test
  void role_withChosenDepartmentsAndAHiddenField_showsItsUserThat() {
    try (var chief = Browser.open("en").signIn("chief");
        var first = Browser.open("zh-CN").signIn("first");
        var south = Browser.open("zh-CN").signIn("south");
        var person = Browser.open("en")) {
      var inNorth = enterWithPhone(first);
      var inSouth = enterWithPhone(south);
      var roles = new RolePages(chief);
      var code = roles.begin();
      roles
          .allow("customers view", "CHOSEN_DEPARTMENTS")
          .department("\u5317\u65b9\u4e8b\u4e1a\u90e8")
          .withhold("CUSTOMER", "phone", "HIDDEN")
          .save();
      settle(person, new UserPages(chief).make(code, null));

      var customers = new CustomerPages(person).openRecord(inNorth);
      assertThat(customers.heading()).isEqualTo(new CustomerPages(first).heading());
      assertThat(person.find("main").innerText()).doesNotContain("62881234");
      assertThat(person.page().navigate("customer/view.xhtml?id=" + inSouth).status())
          .isEqualTo(404);
      assertThat(person.page().navigate("customer/edit.xhtml").status()).isEqualTo(403);
      assertThat(person.page().navigate("sales/list.xhtml").status()).isEqualTo(403);
    }
  }

  @Test
  void role_openedAgain_isAsItWasSaved_andTakesAChange() {
    try (var chief = Browser.open("en").signIn("chief")) {
      var roles = new RolePages(chief);
      roles.begin();
      roles
          .allow("customers view", "OWN")
          .allow("products view", "ALL")
          .department("\u5357\u65b9\u4e8b\u4e1a\u90e8")
          .withhold("CUSTOMER", "email", "READ_ONLY");
      var id = roles.save();
      roles.form().openEdit(id);
      assertThat(roles.reach("customers view")).isEqualTo("OWN");
      assertThat(roles.reach("products view")).isEqualTo("ALL");
      assertThat(roles.reach("customers edit")).isEmpty();
      assertThat(roles.departments()).contains("\u5357\u65b9");
      assertThat(roles.fieldRules()).contains("Read-only");
      roles.allow("customers view", "").save();
      roles.form().openEdit(id);
      assertThat(roles.reach("customers view")).isEmpty();
      assertThat(roles.form().openEdit(id).delete()).contains("-zh");
    }
  }

  @Test
  void role_withACodeThatIsTaken_isRefusedBesideTheField() {
    try (var chief = Browser.open("zh-CN").signIn("chief")) {
      new RolePages(chief).begin();
      new RecordPages(chief, "identity/role").fill("code", "OPERATOR").send();
      assertThat(chief.complaintBeside("code")).containsPattern("\\p{IsHan}");
    }
  }

  private static long enterWithPhone(Session session) {
    var customers = new CustomerPages(session).openNew();
    session.fill("name", RecordPages.fresh()).fill("phone", "021-62881234");
    customers.save();
    session.page().waitForURL("**/customer/view.xhtml?id=*");
    return customers.id();
  }

  private static void settle(Session person, UserPages.Account account) {
    new LoginPage(person).open().signIn(account.loginName(), account.password());
    new PasswordPage(person).change(account.password(), OWN, OWN);
  }
}
