package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.directory.Values;
import org.keyuan.crm.shared.access.Asvs;

/** Ways back from the provider that open nothing. */
class OidcRefusalIT extends WithProvider {
  @Asvs({"10.1.2", "10.2.1"})
  @Test
  void state_ofAnotherBrowser_orOfNobody_isRefused() throws Exception {
    provider.signIn(login);
    var code = Values.of(URI.create(wayBack(browser)).getRawQuery());
    var before = InsideServer.state(login);
    var victim = new Anonymous();
    victim.get("oidc/start");
    for (var state : List.of(code.get("state"), "guessed", "")) {
      var answer = victim.get("oidc/return?code=" + code.get("code") + "&state=" + state);
      assertThat(target(answer)).isEqualTo(REFUSED);
      assertThat(victim.get("index.xhtml").statusCode()).isIn(302, 303);
    }
    assertThat(target(victim.get("oidc/return?code=" + code.get("code")))).isEqualTo(REFUSED);
    assertThat(InsideServer.state(login)).isEqualTo(before);
  }

  @Asvs("10.5.1")
  @Test
  void wayBack_takenTwice_isRefusedTheSecondTime() throws Exception {
    provider.signIn(login);
    var back = wayBack(browser);
    assertThat(target(browser.get(back))).isEqualTo("index.xhtml");
    var signIns = InsideServer.signIns(login);
    assertThat(target(browser.get(back))).isEqualTo(REFUSED);
    assertThat(InsideServer.signIns(login)).isEqualTo(signIns);
  }

  @Asvs({"10.1.2", "10.2.1"})
  @Test
  void code_usedInAnotherTry_isRefused() throws Exception {
    provider.signIn(login);
    var stolen = Values.of(URI.create(wayBack(browser)).getRawQuery());
    var thief = new Anonymous();
    var own = Values.of(URI.create(location(thief.get("oidc/start"))).getRawQuery());
    var answer = thief.get("oidc/return?code=" + stolen.get("code") + "&state=" + own.get("state"));
    assertThat(target(answer)).isEqualTo(REFUSED);
    assertThat(thief.get("index.xhtml").statusCode()).isIn(302, 303);
  }

  @Asvs("10.5.3")
  @Test
  void answer_thatNamesAnotherIssuer_isRefused() throws Exception {
    provider.signIn(login);
    var back = wayBack(browser) + "&iss=https%3A%2F%2Fevil.example";
    assertThat(target(browser.get(back))).isEqualTo(REFUSED);
  }

  @Asvs("10.5.3")
  @Test
  void provider_thatCallsItselfAnother_isNotUsed() throws Exception {
    InsideServer.set("oidc.issuer", provider.address() + "/");
    assertThat(target(browser.get("oidc/start"))).isEqualTo(REFUSED);
  }

  @Asvs("1.3.6")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.255.255.1",
        "ftp://127.0.0.1",
        "file:///etc",
        "http://localhost.evil.example",
        "http://user@127.0.0.1",
        "http://127.0.0.1:1",
        "nonsense"
      })
  void issuer_thatMayNotBeAsked_orIsAway_isAnsweredOnTheLogInPage(String issuer) throws Exception {
    InsideServer.store("oidc.issuer", issuer);
    assertThat(target(browser.get("oidc/start"))).isEqualTo(REFUSED);
    assertThat(browser.get("login.xhtml?refused=provider").body())
        .containsPattern("note bad[^>]*>[^<]{10,}");
  }

  @Test
  void refusalAtTheProvider_isAnsweredOnTheLogInPage() throws Exception {
    assertThat(landing(browser)).isEqualTo(REFUSED);
  }

  @Asvs("6.8.1")
  @ParameterizedTest
  @ValueSource(strings = {"executive", "chief", "admin"})
  void localAccount_isNeverOpenedByTheProvider(String local) throws Exception {
    var before = InsideServer.state(local);
    provider.signIn(local);
    assertThat(landing(browser)).isEqualTo(REFUSED);
    assertThat(browser.get("index.xhtml").statusCode()).isIn(302, 303);
    assertThat(InsideServer.state(local)).isEqualTo(before);
  }

  @Asvs("10.5.2")
  @Test
  void name_givenToSomebodyElseAtTheProvider_opensNothing() throws Exception {
    provider.signIn(login);
    assertThat(landing(browser)).isEqualTo("index.xhtml");
    provider.signIn(Map.of("sub", "somebody else", "preferred_username", login));
    var other = new Anonymous();
    assertThat(landing(other)).isEqualTo(REFUSED);
  }
}
