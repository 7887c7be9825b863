package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;

/** A customer's page tells what happened, and leads on to the next one of the list. */
class TimelineBrowserIT {

  @ParameterizedTest
  @CsvSource({"zh-CN, \u65b0\u5efa", "en, created"})
  void timeline_tellsOfTheEntry(String language, String created) {
    try (var session = Browser.open(language).signIn("first")) {
      var customers = new CustomerPages(session);
      var id = customers.enter("time-" + UUID.randomUUID());
      session.open("customer/view.xhtml?id=" + id + "&tab=timeline");
      assertThat(session.find("ol.timeline li").allInnerTexts()).hasSize(1);
      assertThat(session.find("ol.timeline li").first().innerText()).contains(created, "first");
      assertThat(session.obstacles()).isEmpty();
    }
  }

  @Test
  void neighbours_ofTheList_areReachedByButtonAndKey() {
    try (var session = Browser.open("en").signIn("first")) {
      var customers = new CustomerPages(session);
      var prefix = "row-" + UUID.randomUUID().toString().substring(0, 8);
      var first = customers.enter(prefix + " a");
      var second = customers.enter(prefix + " b");
      var third = customers.enter(prefix + " c");
      customers.openList("?q=" + prefix);
      session.go("table.list tbody tr:nth-child(2) td:not(.pick) a");
      assertThat(customers.id()).isEqualTo(second);
      session.go("nav.neighbours [data-step='1']");
      assertThat(customers.id()).isEqualTo(third);
      assertThat(session.find("nav.neighbours [data-step='1']").isDisabled()).isTrue();
      session.leave(() -> session.page().keyboard().press("k"));
      session.leave(() -> session.page().keyboard().press("k"));
      assertThat(customers.id()).isEqualTo(first);
      assertThat(session.find("nav.neighbours [data-step='-1']").isDisabled()).isTrue();
    }
  }

  @Test
  void neighbours_ofARecordThatOneDidNotComeToFromAList_areNotOffered() {
    try (var session = Browser.open("zh-CN").signIn("first")) {
      new CustomerPages(session).enter("alone-" + UUID.randomUUID());
      assertThat(session.find("nav.neighbours").isVisible()).isFalse();
    }
  }
}
