package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.directory.CompanyDirectory;
import org.keyuan.crm.it.directory.OpenIdProvider;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.FactorPage;
import org.keyuan.crm.it.page.LoginPage;
import org.keyuan.crm.it.page.Session;

/** People of the company's directory and of its OpenID provider, at the browser. */
class DirectoryBrowserIT {
  private static final String PASSWORD = "Mulu-\u5bc6\u7801-2026";

  private final String login = "b" + UUID.randomUUID().toString().substring(0, 8);

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void directorysPassword_opensThePageFirstAskedFor(String language) throws Exception {
    try (var directory = CompanyDirectory.open();
        var session = Browser.open(language)) {
      directory.person(login, PASSWORD);
      InsideServer.account(login, "LDAP", "OPERATOR");
      session.open("customer/list.xhtml");
      new LoginPage(session).signIn(login, "wrong");
      assertThat(new LoginPage(session).error()).isNotBlank();
      new LoginPage(session).signIn(login, PASSWORD);
      assertThat(session.isAt("customer/list.xhtml")).isTrue();
      session.open("profile/password.xhtml");
      assertThat(session.find("#newPassword").count()).isZero();
      assertThat(session.find("main .note").innerText()).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void secondFactor_comesBehindTheDirectorysPassword(String language) throws Exception {
    try (var directory = CompanyDirectory.open();
        var session = Browser.open(language)) {
      directory.person(login, PASSWORD);
      InsideServer.account(login, "LDAP", "OPERATOR");
      new LoginPage(session).open().signIn(login, PASSWORD);
      var page = new FactorPage(session).open();
      var authenticator = page.scan();
      page.confirm(authenticator.fresh(), "wrong");
      assertThat(session.find(".field:has([id='currentPassword']) .bad.small").innerText())
          .isNotBlank();
      page.confirm(authenticator.again(), PASSWORD);
      session.success();
      session.page().context().clearCookies();
      session.open("customer/list.xhtml");
      new LoginPage(session).signIn(login, PASSWORD);
      assertThat(session.isAt(FactorPage.CODE)).isTrue();
      page.signIn(authenticator.fresh());
      assertThat(session.isAt("customer/list.xhtml")).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void provider_opensThePageFirstAskedFor_andIsLeftAtLogOut(String language) throws Exception {
    try (var provider = OpenIdProvider.open();
        var session = Browser.open(language)) {
      InsideServer.account(login, "OIDC", "OPERATOR");
      provider.signIn(login);
      session.open("customer/list.xhtml?q=abc");
      var button = session.find(Session.byId("provider"));
      assertThat(button.innerText().matches("(?s).*\\p{IsHan}.*"))
          .isEqualTo(language.equals("zh-CN"));
      assertThat(session.obstacles()).isEmpty();
      button.click();
      session.page().waitForURL(url -> url.endsWith("/customer/list.xhtml?q=abc"));
      session.open("profile/factor.xhtml");
      assertThat(session.find("svg.qr").count()).isZero();
      assertThat(session.find("main .note").innerText()).isNotBlank();
      session.find("header.top details.person summary").click();
      session.find("header.top details.person form button").click();
      session.page().waitForURL(url -> url.endsWith("/login.xhtml"));
      assertThat(provider.asked()).anyMatch(path -> path.startsWith("/logout?id_token_hint="));
      session.open("index.xhtml");
      assertThat(session.isAt("login.xhtml")).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void refusal_ofTheProvider_isOneSentenceOnTheLogInPage(String language) throws Exception {
    try (var provider = OpenIdProvider.open();
        var session = Browser.open(language)) {
      provider.signIn("nobody-" + login);
      session.open("login.xhtml");
      session.find(Session.byId("provider")).click();
      session.page().waitForURL(url -> url.endsWith("/login.xhtml?refused=provider"));
      assertThat(new LoginPage(session).error().matches("(?s).*\\p{IsHan}.*"))
          .isEqualTo(language.equals("zh-CN"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void administrator_triesTheConnections(String language) throws Exception {
    try (var directory = CompanyDirectory.open();
        var provider = OpenIdProvider.open();
        var session = Browser.open(language).signIn("chief")) {
      directory.person(login, PASSWORD);
      directory.member(login, CompanyDirectory.group("sales"));
      InsideServer.set("ldap.roles", "OPERATOR: " + CompanyDirectory.group("sales"));
      session.open("directory/probe.xhtml").fill("loginName", login).go(Session.byId("find"));
      assertThat(session.find("dl.found").innerText())
          .contains(CompanyDirectory.dn(login), login + "@corp.example")
          .contains(language.equals("en") ? "Operator" : "\u64cd\u4f5c\u5458");
      assertThat(session.obstacles()).isEmpty();
      session.fill("loginName", "*").go(Session.byId("find"));
      assertThat(session.refusal()).isNotBlank();
      session.go(Session.byId("ask"));
      assertThat(session.success()).contains(provider.address());
      directory.stop();
      assertThat(refusal(session, language, "find")).contains("127.0.0.1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void administrator_isToldWhatToMend(String language) throws Exception {
    try (var directory = CompanyDirectory.open();
        var session = Browser.open(language).signIn("chief")) {
      session.open("directory/probe.xhtml");
      InsideServer.set("oidc.issuer", "");
      assertThat(refusal(session, language, "ask")).contains("oidc.issuer");
      InsideServer.set("ldap.bind.password", "wrong");
      assertThat(refusal(session, language, "find")).contains("ldap.bind.password");
      InsideServer.set("ldap.bind.password", CompanyDirectory.SERVICE_PASSWORD);
      InsideServer.set("ldap.user.base", "ou=nowhere,dc=corp,dc=example");
      assertThat(refusal(session, language, "find")).contains("ldap.user.base");
      InsideServer.set("ldap.url", directory.misnamed());
      assertThat(refusal(session, language, "find")).contains("directory.certificates");
      InsideServer.set("ldap.url", directory.tls());
      InsideServer.set("directory.certificates", "");
      assertThat(refusal(session, language, "find")).contains("directory.certificates");
      InsideServer.set("ldap.url", "");
      assertThat(refusal(session, language, "find")).contains("ldap.url");
      assertThat(session.obstacles()).isEmpty();
    }
  }

  /** The sentence that a try ends with, in the reader's language; the technical text is apart. */
  private String refusal(Session session, String language, String button) {
    session.fill("loginName", login).go(Session.byId(button));
    var detail = session.find("#detail").innerText();
    var sentence = session.refusal();
    assertThat(sentence.matches("(?s).*\\p{IsHan}.*")).isEqualTo(language.equals("zh-CN"));
    assertThat(detail.split("[:\uff1a]", 2)[1]).isNotBlank();
    return sentence;
  }
}
