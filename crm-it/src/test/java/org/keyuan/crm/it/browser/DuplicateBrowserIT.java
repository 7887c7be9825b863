package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.Session;

/** Customers that are there already, seen by whoever types them anew. */
class DuplicateBrowserIT {
  private static final String HITS = ".likes li";

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void sameName_isShownWhileTyping_andAsksOnceForAReason(String language) {
    try (var session = Browser.open(language).signIn("first")) {
      var customers = new CustomerPages(session);
      var name = name();
      long first = customers.enter(name + " Ltd");
      customers.openNew();
      session.fill("address", "kept while typing").fill("name", name.toUpperCase());
      session.page().locator(Session.byId("phone")).focus();
      session.page().waitForSelector(HITS);
      assertThat(session.find(HITS).first().innerText()).contains(name + " Ltd");
      assertThat(session.find(HITS + " a").first().getAttribute("href")).endsWith("id=" + first);
      assertThat(session.value("address")).isEqualTo("kept while typing");
      customers.save();
      assertThat(session.find(".note.bad").innerText()).isNotBlank();
      session.fill("reason", "sister company").go(Session.byId("save"));
      session.page().waitForURL("**/customer/view.xhtml?id=*");
      long second = customers.id();
      assertThat(second).isNotEqualTo(first);
      session.open("customer/view.xhtml?id=" + second + "&tab=history");
      assertThat(session.find("main").innerText()).contains("sister company");
    }
  }

  @Test
  void sameNameAndPhone_isRefused_besideTheName_whateverTheReason() {
    try (var session = Browser.open("en").signIn("first")) {
      var customers = new CustomerPages(session).openNew();
      var name = name();
      var phone = phone();
      session.fill("name", name).fill("phone", phone);
      customers.save();
      long first = customers.id();
      customers.openNew();
      session.fill("name", name).fill("phone", "+86 " + phone.substring(1));
      customers.save();
      assertThat(session.complaintBeside("name")).contains(name);
      assertThat(session.find(HITS + " a").first().getAttribute("href")).endsWith("id=" + first);
    }
  }

  @Test
  void outOfScope_thereIsOne_butNoneOfItsNameNumberOrAddress() {
    try (var owner = Browser.open("zh-CN").signIn("south");
        var stranger = Browser.open("zh-CN").signIn("first")) {
      var name = name();
      var phone = phone();
      var theirs = new CustomerPages(owner).openNew();
      owner.fill("name", name + " Oak Limited").fill("phone", phone);
      theirs.save();
      long id = theirs.id();
      var mine = new CustomerPages(stranger).openNew();
      stranger.fill("name", name + " oak").fill("phone", phone);
      stranger.page().locator(Session.byId("email")).focus();
      stranger.page().waitForSelector(HITS);
      assertThat(stranger.find(HITS).innerText()).containsPattern("\\p{IsHan}");
      mine.save();
      assertThat(stranger.complaintBeside("name")).containsPattern("\\p{IsHan}");
      assertThat(stranger.page().content())
          .doesNotContain(name + " Oak Limited")
          .doesNotContain("id=" + id);
    }
  }

  @Test
  void hits_canBeReadByEverybody() {
    try (var session = Browser.open("en").signIn("first")) {
      var customers = new CustomerPages(session);
      var name = name();
      customers.enter(name);
      customers.openNew();
      session.fill("name", name);
      customers.save();
      session.page().waitForSelector(HITS);
      assertThat(session.obstacles()).isEmpty();
    }
  }

  private static String name() {
    return ThreadLocalRandom.current()
        .ints(10, 'a', 'z')
        .mapToObj(Character::toString)
        .collect(Collectors.joining("", "it", ""));
  }

  private static String phone() {
    return "0512-6" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
  }
}
