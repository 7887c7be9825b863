package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.ListPage;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.Session;

/** Filters with groups, days that move, and "me". */
class FilterBrowserIT {

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void group_isBuiltInThePanel_shownAsAChip_andTakenApart(String language) {
    try (var session = Browser.open(language).signIn("chief")) {
      var name = RecordPages.fresh();
      enter(session, name + "-a", name + "-b", name + "-c");
      var list = ListPage.customers(session).open("?f=name=" + name + "-a");
      list.panel().type("name", name + "-b").apply("or");
      assertThat(list.rows().count()).isEqualTo(2);
      assertThat(list.chips().count()).isOne();
      assertThat(list.chips().innerText()).contains(name + "-a", name + "-b");
      list.panel().type("name", name + "-c").apply("1");
      assertThat(list.rows().count()).isEqualTo(3);
      assertThat(session.obstacles()).isEmpty();
      assertThat(session.overhang()).isZero();
      session.go(".chip.group .branch:nth-of-type(3) a");
      assertThat(list.rows().count()).isEqualTo(2);
      session.go(".chip.group > a");
      assertThat(list.chips().count()).isZero();
    }
  }

  @Test
  void any_joinsWhatIsFilledIn_besideWhatMustHold() {
    try (var session = Browser.open("en").signIn("chief")) {
      var name = RecordPages.fresh();
      enter(session, name + "-a", name + "-b");
      var list = ListPage.customers(session).open("?f=name~" + name);
      list.panel().type("name", name + "-b").choose("tier", "VIP").apply("any");
      assertThat(list.rows().count()).isOne();
      assertThat(list.chips().count()).isEqualTo(2);
      assertThat(session.find("form#choosing input[name=any1]").count()).isEqualTo(2);
    }
  }

  @Test
  void movingDaysAndMe_areSaidInWords_andMeanWhoeverLooks() {
    try (var chief = Browser.open("en").signIn("chief");
        var other = Browser.open("en").signIn("first")) {
      var name = RecordPages.fresh();
      enter(chief, name);
      var query = "?f=name~" + name + "&f=owner=me&f=createdAt=today";
      var list = ListPage.customers(chief).open(query);
      assertThat(list.rows().count()).isOne();
      assertThat(list.chips().allInnerTexts().toString()).contains("me", "today");
      assertThat(ListPage.customers(other).open(query).rows().count()).isZero();
      list.open("?f=name~" + name + "&f=createdAt=yesterday");
      assertThat(list.rows().count()).isZero();
    }
  }

  @Test
  void tooLongFilter_isRefusedInWords() {
    try (var session = Browser.open("en").signIn("chief")) {
      var query = new StringBuilder("?f=tier=VIP");
      for (int i = 0; i < 50; i++) {
        query.append("&any1=name~").append(i);
      }
      ListPage.customers(session).open(query.toString());
      assertThat(session.find("main").innerText()).contains("at most 40 conditions");
    }
  }

  private static void enter(Session session, String... names) {
    for (var name : names) {
      new CustomerPages(session).enter(name);
    }
  }
}
