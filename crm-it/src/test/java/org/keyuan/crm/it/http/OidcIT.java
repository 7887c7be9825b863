package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.directory.OpenIdProvider;
import org.keyuan.crm.it.directory.Values;
import org.keyuan.crm.shared.access.Asvs;

/** Log-in at an OpenID provider, as it should be and as an attacker would have it. */
class OidcIT extends WithProvider {
  @Test
  void person_comesBackToThePageFirstAskedFor_withAnotherSessionId() throws Exception {
    provider.signIn(login);
    var start = browser.get("oidc/start?continue=" + Values.encode("/customer/list.xhtml?q=1"));
    var former = browser.cookies().get("JSESSIONID");
    var landing = target(browser.get(back(location(start))));
    assertThat(landing).isEqualTo("customer/list.xhtml?q=1");
    assertThat(browser.cookies().get("JSESSIONID")).isNotBlank().isNotEqualTo(former);
    assertThat(browser.get("profile/view.xhtml").body()).contains(login);
    assertThat(InsideServer.signIns(login)).contains("SIGN_IN ").contains("OIDC");
  }

  @Asvs("1.2.2")
  @Test
  void address_madeBySomebodyElse_leadsNowhereElse() throws Exception {
    provider.signIn(login);
    var start = browser.get("oidc/start?continue=" + Values.encode("//evil.example/x.xhtml"));
    assertThat(target(browser.get(back(location(start))))).isEqualTo("index.xhtml");
  }

  @Test
  void request_asksForCodePkceStateAndNonce_andIsNeverMadeOfTheHostHeader() throws Exception {
    var asked = Values.of(URI.create(location(browser.get("oidc/start"))).getRawQuery());
    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", TestServer.property("crm.it.url") + "oidc/return");
    assertThat(List.of(asked.get("state"), asked.get("nonce"), asked.get("code_challenge")))
        .doesNotHaveDuplicates()
        .allSatisfy(secret -> assertThat(secret).hasSizeGreaterThan(40));
    assertThat(asked).doesNotContainKey("code_verifier");
  }

  @Test
  void mailAddress_countsOnlyOnceTheProviderHasSeenIt() throws Exception {
    InsideServer.set("oidc.claim", "email");
    provider.signIn(Map.of("sub", "1", "email", login, "email_verified", false));
    assertThat(landing(browser)).isEqualTo(REFUSED);
    provider.signIn(Map.of("sub", "1", "email", login));
    assertThat(landing(browser)).isEqualTo(REFUSED);
    provider.signIn(Map.of("sub", "1", "email", login, "email_verified", true));
    assertThat(landing(browser)).isEqualTo("index.xhtml");
  }

  @Test
  void unknownPerson_isLetIn_onlyWhereThatIsAllowed() throws Exception {
    var fresh = "new-" + login;
    provider.signIn(fresh);
    assertThat(landing(browser)).isEqualTo(REFUSED);
    assertThat(InsideServer.state(fresh)).isEmpty();
    InsideServer.set("oidc.admit", "true");
    assertThat(landing(browser)).isEqualTo("index.xhtml");
    assertThat(InsideServer.state(fresh)).contains("OPERATOR", "OIDC");
  }

  @Asvs("7.6.1")
  @Test
  void logOut_endsBothSessions() throws Exception {
    provider.signIn(login);
    browser.get(wayBack(browser));
    var token = Anonymous.hidden(browser.get("index.xhtml").body()).get("csrf");
    assertThat(target(browser.post("sign-out", Map.of("csrf", token))))
        .isEqualTo("signedout.xhtml");
    assertThat(browser.get("index.xhtml").statusCode()).isIn(302, 303);
    assertThat(browser.get("signedout.xhtml").body())
        .contains(provider.address() + "/logout?id_token_hint=");
    assertThat(target(browser.get("signedout.xhtml"))).isEqualTo("login.xhtml");
  }

  @Asvs({"7.2.4", "7.4.1"})
  @Test
  void logIn_atTheProvider_endsTheSessionBefore() throws Exception {
    browser.signIn("executive");
    var former = browser.cookies().get("JSESSIONID");
    provider.signIn(login);
    assertThat(landing(browser)).isEqualTo("index.xhtml");
    assertThat(browser.get("profile/view.xhtml").body()).contains(login);
    browser.cookies().put("JSESSIONID", former);
    assertThat(browser.get("index.xhtml").statusCode()).isIn(302, 303);
  }

  @Asvs("7.6.2")
  @Test
  void session_atTheProvider_opensNothing_untilSomebodyAsksForIt() throws Exception {
    provider.signIn(login);
    assertThat(target(browser.get("customer/list.xhtml"))).startsWith("login.xhtml?continue=");
    browser.get("login.xhtml");
    assertThat(provider.asked()).isEmpty();
    assertThat(browser.get("index.xhtml").statusCode()).isIn(302, 303);
  }

  @Asvs("6.8.4")
  @Test
  void strength_thatTheCompanyWants_isAskedFor_andMustBeConfirmed() throws Exception {
    InsideServer.set("oidc.acr", "mfa phr");
    try {
      provider.signIn(Map.of("sub", "1", "preferred_username", login, "acr", "pwd"));
      var start = location(browser.get("oidc/start"));
      assertThat(Values.of(URI.create(start).getRawQuery())).containsEntry("acr_values", "mfa phr");
      assertThat(target(browser.get(back(start)))).isEqualTo(REFUSED);
      provider.signIn(Map.of("sub", "1", "preferred_username", login, "acr", "phr"));
      assertThat(landing(browser)).isEqualTo("index.xhtml");
    } finally {
      InsideServer.set("oidc.acr", "");
    }
  }

  @Asvs("10.1.1")
  @Test
  void accessToken_ofTheProvider_neverLeavesTheServer() throws Exception {
    provider.signIn(login);
    var back = browser.get(wayBack(browser));
    for (var answer :
        List.of(back, browser.get("index.xhtml"), browser.get("profile/view.xhtml"))) {
      assertThat(answer.body() + answer.headers().map()).doesNotContain(OpenIdProvider.ACCESS);
    }
  }

  @Test
  void logInPage_hasTheButton_onlyWhereAProviderIsSet() throws Exception {
    assertThat(browser.get("login.xhtml").body()).contains("oidc/start");
    InsideServer.set("oidc.enabled", "false");
    assertThat(browser.get("login.xhtml").body()).doesNotContain("oidc/start");
    assertThat(target(browser.get("oidc/start"))).isEqualTo(REFUSED);
  }
}
