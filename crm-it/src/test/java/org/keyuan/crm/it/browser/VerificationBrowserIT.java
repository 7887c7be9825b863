package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.Session;
import org.keyuan.crm.shared.access.Asvs;

/** The queue of newly entered customers, from author to administrator and back. */
class VerificationBrowserIT {
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void rejectedCustomer_isMendedByItsAuthor_andApproved(String language) {
    try (var author = Browser.open(language).signIn("first");
        var chief = Browser.open(language).signIn("chief")) {
      var name = RecordPages.fresh();
      var id = new CustomerPages(author).enter(name);
      assertThat(queued(chief, name)).isOne();
      chief.go("table.list[data-list=customer] tbody a");
      chief.fill("reason", "phone of " + name + "?").go(Session.byId("reject"));
      assertThat(queued(chief, name)).isZero();
      author.open("notice/list.xhtml");
      author.leave(() -> author.page().getByText("phone of " + name + "?").click());
      assertThat(author.find(".badge.rejected").count()).isOne();
      assertThat(author.find("main").innerText()).contains("phone of " + name + "?");
      new CustomerPages(author).openEdit(id);
      author.fill("phone", "0512-62881234");
      new CustomerPages(author).save();
      assertThat(author.find(".badge.pending").count()).isOne();
      assertThat(queued(chief, name)).isOne();
      chief.go("table.list[data-list=customer] tbody a");
      chief.go(Session.byId("approve"));
      assertThat(queued(chief, name)).isZero();
      new CustomerPages(author).openRecord(id);
      assertThat(author.find(".badge.verified").count()).isOne();
      assertThat(author.find("main").innerText()).doesNotContain("phone of " + name + "?");
    }
  }

  @Test
  void rejection_withoutAReason_isRefusedBesideTheField() {
    try (var author = Browser.open("zh-CN").signIn("first");
        var chief = Browser.open("zh-CN").signIn("chief")) {
      var id = new CustomerPages(author).enter(RecordPages.fresh());
      new CustomerPages(chief).openRecord(id);
      chief.go(Session.byId("reject"));
      assertThat(chief.find(".verify .bad.small").innerText()).containsPattern("\\p{IsHan}");
      new CustomerPages(author).openRecord(id);
      assertThat(author.find(".badge.pending").count()).isOne();
    }
  }

  @Asvs("2.3.1")
  @Test
  void author_cannotVerify() {
    try (var author = Browser.open("en").signIn("first")) {
      new CustomerPages(author).enter(RecordPages.fresh());
      assertThat(author.find(".badge.pending").count()).isOne();
      assertThat(author.find(Session.byId("approve")).count()).isZero();
      assertThat(author.find("nav.side a[href$='verification.xhtml']").count()).isZero();
    }
  }

  @Test
  void customer_thatWasChangedMeanwhile_isNotApprovedUnseen() {
    try (var author = Browser.open("zh-CN").signIn("first");
        var chief = Browser.open("zh-CN").signIn("chief")) {
      var id = new CustomerPages(author).enter(RecordPages.fresh());
      new CustomerPages(chief).openRecord(id);
      new CustomerPages(author).openEdit(id);
      author.fill("phone", "0512-62881234");
      new CustomerPages(author).save();
      chief.go(Session.byId("approve"));
      assertThat(chief.refusal()).containsPattern("\\p{IsHan}");
      new CustomerPages(author).openRecord(id);
      assertThat(author.find(".badge.pending").count()).isOne();
    }
  }

  private static int queued(Session chief, String name) {
    chief.open("customer/verification.xhtml?f=name~" + name);
    return chief.find("table.list[data-list=customer] tbody tr").count();
  }
}
