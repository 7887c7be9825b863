package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.ListPage;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.Session;

/** Filters that are kept: named, shared, opened first; and the columns of a list. */
class SavedFilterBrowserIT {
  private static final String EVERYTHING = ".saved li a[href='?f=']";

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void filter_isSaved_openedFirst_renamed_andDeleted(String language) {
    try (var session = Browser.open(language).signIn("chief")) {
      var name = RecordPages.fresh();
      var list = ListPage.of(session, "product").open("?f=name~zzz&sort=-price");
      save(list, name);
      assertThat(session.obstacles()).isEmpty();
      session.find(Session.byId("standard")).check();
      session.go(Session.byId("save"));
      assertThat(session.success()).isNotBlank();
      assertThat(list.open("").chips().count()).isOne();
      assertThat(session.find(".saved summary").innerText()).contains(name);
      list.menu("saved");
      assertThat(session.obstacles()).isEmpty();
      session.go(EVERYTHING);
      assertThat(list.chips().count()).isZero();
      list.menu("saved");
      session.go(".saved li:has-text('" + name + "') a[href*='edit.xhtml']");
      session.fill("name", name + "2").go(Session.byId("save"));
      list.open("").menu("saved");
      session.go(".saved li:has-text('" + name + "2') a[href*='edit.xhtml']");
      assertThat(session.confirm(() -> session.find(Session.byId("delete")).click()))
          .contains(name + "2");
      assertThat(list.open("").chips().count()).isZero();
    }
  }

  private static void save(ListPage list, String name) {
    list.menu("saved");
    list.session().go(".saved a[href*='save=']");
    list.session().fill("name", name);
  }

  @Test
  void sharedFilter_isFoundByOthers_andANameIsUsedOnce() {
    try (var chief = Browser.open("en").signIn("chief");
        var other = Browser.open("en").signIn("first")) {
      var name = RecordPages.fresh();
      var list = ListPage.customers(chief).open("?f=owner=me&f=createdAt=this-month");
      save(list, name);
      chief.choose("sharing", "EVERYBODY").go(Session.byId("save"));
      save(list.open("?f=owner=me"), name);
      chief.go(Session.byId("save"));
      assertThat(chief.complaintBeside("name")).contains(name);
      var theirs = ListPage.customers(other).open("");
      theirs.menu("saved");
      other.go(".saved li a:has-text('" + name + "')");
      assertThat(theirs.chips().allInnerTexts().toString()).contains("me", "this month");
      theirs.menu("saved");
      assertThat(other.find(".saved li:has-text('" + name + "') a[href*='edit.xhtml']").count())
          .isZero();
      other.open("filter/edit.xhtml?list=customer&from=/customer/list.xhtml");
      assertThat(other.find(Session.byId("sharing")).locator("option[value=EVERYBODY]").count())
          .isZero();
    }
  }

  @Test
  void columns_areChosenOrderedAndResized_untilTheyAreReset() {
    try (var session = Browser.open("en").signIn("chief")) {
      var list = ListPage.customers(session).open("");
      var usual = list.headings();
      list.menu("layout");
      assertThat(session.obstacles()).isEmpty();
      session.find(".layout input[value=tier]").uncheck();
      session.find(".layout input[value=name]").press("Alt+ArrowUp");
      session.find(".layout input[name='w.name']").fill("333");
      session.go(".layout button.primary");
      assertThat(list.headings()).isNotEqualTo(usual).doesNotContain("tier");
      assertThat(list.headings().indexOf("name")).isEqualTo(usual.indexOf("name") - 1);
      assertThat(session.find("th[data-column=name]").boundingBox().width).isEqualTo(333);
      assertThat(list.open("?cols=name,tier").headings()).containsExactly("name", "tier");
      list.open("").menu("layout");
      session.go(".layout button[name=reset]");
      assertThat(list.headings()).isEqualTo(usual);
    }
  }
}
