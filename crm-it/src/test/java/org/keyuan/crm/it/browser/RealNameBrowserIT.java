package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.inside.Documents;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.LoginPage;
import org.keyuan.crm.it.page.PasswordPage;
import org.keyuan.crm.it.page.RealNamePages;
import org.keyuan.crm.it.page.Session;
import org.keyuan.crm.it.page.UserPages;
import org.keyuan.crm.shared.access.Asvs;

/** A person's identity, from the first picture to the last trace. */
class RealNameBrowserIT {
  private static final String OWN = "Shiming-renzheng-2026-xy";
  private static final String NAME = "\u738b\u5c0f\u660e";

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void request_isSentBack_sentAgain_approved_andErased(String language) {
    try (var chief = Browser.open(language).signIn("chief");
        var person = Browser.open(language)) {
      var login = newcomer(chief, person);
      var number = Documents.number();
      person.open("profile/view.xhtml").go("a[href$='realname/edit.xhtml']");
      var own = new RealNamePages(person).consent().chooseAll();
      own.send(NAME, "650102199003070010");
      assertThat(person.complaintBeside("number")).isNotBlank();
      own.send(NAME, number);
      assertThat(person.success()).isNotBlank();
      assertThat(person.find(".badge.pending").count()).isOne();
      assertThat(person.open("realname/edit.xhtml").find("main").innerText())
          .doesNotContain(number, NAME);

      openRequest(chief, login);
      assertThat(chief.find("main").innerText()).contains(number, NAME);
      chief.fill("reason", "blurred " + login).go(Session.byId("reject"));
      assertThat(chief.success()).isNotBlank();

      person.open("notice/list.xhtml").go(".notice a");
      assertThat(person.find("main").innerText())
          .contains("blurred " + login, "6****")
          .doesNotContain(number);
      own.choose("PORTRAIT", "again.jpg", Documents.picture());
      own.send(NAME, "");
      assertThat(person.success()).isNotBlank();

      openRequest(chief, login);
      chief.go(Session.byId("approve"));
      assertThat(chief.success()).isNotBlank();
      assertThat(person.open("profile/view.xhtml").find(".badge.verified").count()).isOne();

      own.open();
      person.confirm(() -> person.find(Session.byId("withdraw")).click());
      assertThat(person.success()).isNotBlank();
      openRequest(chief, login);
      assertThat(chief.find("main").innerText()).doesNotContain(number, NAME).contains("chief");
      assertThat(chief.find(".documents img").count()).isZero();
    }
  }

  @Asvs("3.2.1")
  @Test
  void picture_isShownToItsReviewerAsAPictureAndNothingElse() {
    try (var chief = Browser.open("en").signIn("chief");
        var person = Browser.open("en");
        var stranger = Browser.open("en").signIn("first")) {
      var login = newcomer(chief, person);
      new RealNamePages(person).open().consent().chooseAll().send(NAME, Documents.number());
      openRequest(chief, login);
      assertThat(chief.obstacles()).isEmpty();
      assertThat(chief.find(".documents img").count()).isEqualTo(3);
      chief
          .page()
          .waitForFunction(
              "[...document.querySelectorAll('.documents img')].every(i => i.naturalWidth > 300)");
      var address = chief.find(".documents img").first().getAttribute("src");
      var answer = chief.page().request().get(address);
      assertThat(answer.headers())
          .containsEntry("content-type", "image/jpeg")
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("cache-control", "no-store")
          .containsEntry("cross-origin-resource-policy", "same-origin");
      assertThat(answer.headers().get("content-security-policy"))
          .contains("sandbox", "default-src 'none'");
      assertThat(answer.headers().get("content-disposition")).startsWith("inline; filename=\"");
      for (var other : new Session[] {person, stranger}) {
        assertThat(other.page().request().get(address).status()).isEqualTo(403);
      }
      var page = chief.page().url().replaceAll(".*/crm/", "");
      assertThat(stranger.open(page).find("main").innerText()).doesNotContain(NAME);
      assertThat(chief.page().request().get("realname/image?id=1&side=FRONT").status())
          .isEqualTo(404);
      assertThat(chief.page().request().get("realname/image?id=1&side=../../x").status())
          .isEqualTo(400);
      assertThat(chief.page().request().get("realname/image?side=FRONT").status()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void form_onATelephone_saysWhatIsWrongBesideThePicture(String language) {
    try (var chief = Browser.open(language).signIn("chief");
        var person = Browser.openPhone(language)) {
      newcomer(chief, person);
      var own = new RealNamePages(person).open();
      assertThat(person.overhang()).isZero();
      assertThat(own.choose("FRONT", "a.jpg", Documents.picture())).isNotBlank();
      assertThat(person.find("#picture-FRONT[data-state=refused]").count()).isOne();
      own.consent();
      var page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
      assertThat(own.choose("FRONT", "a.jpg", page)).contains("JPG, PNG");
      person.go(Session.byId("submit"));
      assertThat(person.complaintBeside("realName")).isNotBlank();
      assertThat(person.obstacles()).isEmpty();
    }
  }

  /** A fresh operator, signed in; gives the login name. */
  private static String newcomer(Session chief, Session person) {
    var account = new UserPages(chief).make("OPERATOR", null);
    new LoginPage(person).open().signIn(account.loginName(), account.password());
    new PasswordPage(person).change(account.password(), OWN, OWN);
    person.go("button[name=locale][value=" + chief.find("html").getAttribute("lang") + "]");
    return account.loginName();
  }

  private static void openRequest(Session chief, String login) {
    chief.open("realname/list.xhtml?f=loginName~" + login);
    chief.go("table.list[data-list=realname] tbody a");
  }
}
