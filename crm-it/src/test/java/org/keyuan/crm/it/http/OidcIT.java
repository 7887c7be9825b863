package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.directory.OpenIdProvider;
import org.keyuan.crm.it.directory.Values;

/** Log-in at an OpenID provider, as it should be and as an attacker would have it. */
class OidcIT {
  private static final String REFUSED = "login.xhtml?refused=provider";

  private static final byte[] SHARED = OpenIdProvider.SECRET.repeat(3).getBytes();

  private final String login = "o" + UUID.randomUUID().toString().substring(0, 8);
  private final Anonymous browser = new Anonymous();
  private OpenIdProvider provider;

  @BeforeEach
  void open() throws Exception {
    provider = OpenIdProvider.open();
    InsideServer.account(login, "OIDC", "OPERATOR");
  }

  @AfterEach
  void close() {
    provider.close();
  }

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

  static Stream<Arguments> forgedClaims() {
    return Stream.of(
        claims("nonce of another try", c -> c.claim("nonce", "another")),
        claims("no nonce", c -> c.claim("nonce", null)),
        claims("foreign audience", c -> c.audience("another-client")),
        claims("second audience without a party", c -> c.audience(List.of("keyuan-crm", "other"))),
        claims("another party", c -> c.claim("azp", "another-client")),
        claims("no audience", c -> c.audience((String) null)),
        claims("expired", c -> c.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
        claims("without an end", c -> c.expirationTime(null)),
        claims("not yet", c -> c.notBeforeTime(Date.from(Instant.now().plusSeconds(600)))),
        claims("another issuer", c -> c.issuer("https://evil.example")),
        claims("no issuer", c -> c.issuer(null)),
        claims("no subject", c -> c.subject(null)),
        claims("no name", c -> c.claim("preferred_username", null)),
        claims("name that is no text", c -> c.claim("preferred_username", List.of("chief"))));
  }

  private static Arguments claims(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
    UnaryOperator<JWTClaimsSet> forged = c -> change.apply(new JWTClaimsSet.Builder(c)).build();
    return Arguments.of(what, forged);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgedClaims")
  void token_withForgedClaims_isRefused(String what, UnaryOperator<JWTClaimsSet> forged)
      throws Exception {
    provider.signIn(login).saying(forged);
    refused();
  }

  /** How an attacker makes a token, who may have one of the provider's. */
  @FunctionalInterface
  interface Forgery {
    String of(OpenIdProvider provider, JWTClaimsSet claims) throws Exception;
  }

  static Stream<Arguments> forgedSignatures() {
    return Stream.of(
        signed("method none", (provider, claims) -> new PlainJWT(claims).serialize()),
        signed("signature left out", OidcIT::withoutSignature),
        signed(
            "another key with the same name",
            (provider, claims) ->
                OpenIdProvider.sign(claims, new RSAKeyGenerator(2048).generate())),
        signed("changed after signing", OidcIT::changed),
        signed("a secret instead of a key", (provider, claims) -> mac(claims, SHARED)),
        signed(
            "the public key as a secret",
            (provider, claims) -> mac(claims, provider.key().toRSAPublicKey().getEncoded())),
        signed("no token at all", (provider, claims) -> "abc"));
  }

  private static Arguments signed(String what, Forgery way) {
    return Arguments.of(what, way);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgedSignatures")
  void token_withForgedSignature_isRefused(String what, Forgery way) throws Exception {
    provider.signIn(login).signing(claims -> way.of(provider, claims));
    refused();
  }

  @Test
  void state_ofAnotherBrowser_orOfNobody_isRefused() throws Exception {
    provider.signIn(login);
    var code = Values.of(URI.create(back(location(browser.get("oidc/start")))).getRawQuery());
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

  @Test
  void wayBack_takenTwice_isRefusedTheSecondTime() throws Exception {
    provider.signIn(login);
    var back = back(location(browser.get("oidc/start")));
    assertThat(target(browser.get(back))).isEqualTo("index.xhtml");
    var signIns = InsideServer.signIns(login);
    assertThat(target(browser.get(back))).isEqualTo(REFUSED);
    assertThat(InsideServer.signIns(login)).isEqualTo(signIns);
  }

  @Test
  void code_usedInAnotherTry_isRefused() throws Exception {
    provider.signIn(login);
    var stolen = Values.of(URI.create(back(location(browser.get("oidc/start")))).getRawQuery());
    var thief = new Anonymous();
    var own = Values.of(URI.create(location(thief.get("oidc/start"))).getRawQuery());
    var answer = thief.get("oidc/return?code=" + stolen.get("code") + "&state=" + own.get("state"));
    assertThat(target(answer)).isEqualTo(REFUSED);
    assertThat(thief.get("index.xhtml").statusCode()).isIn(302, 303);
  }

  @Test
  void answer_thatNamesAnotherIssuer_isRefused() throws Exception {
    provider.signIn(login);
    var back = back(location(browser.get("oidc/start"))) + "&iss=https%3A%2F%2Fevil.example";
    assertThat(target(browser.get(back))).isEqualTo(REFUSED);
  }

  @Test
  void provider_thatCallsItselfAnother_isNotUsed() throws Exception {
    InsideServer.set("oidc.issuer", provider.address() + "/");
    assertThat(target(browser.get("oidc/start"))).isEqualTo(REFUSED);
  }

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
    InsideServer.set("oidc.issuer", issuer);
    assertThat(target(browser.get("oidc/start"))).isEqualTo(REFUSED);
    assertThat(browser.get("login.xhtml?refused=provider").body())
        .containsPattern("note bad[^>]*>[^<]{10,}");
  }

  @Test
  void refusalAtTheProvider_isAnsweredOnTheLogInPage() throws Exception {
    assertThat(target(browser.get(back(location(browser.get("oidc/start")))))).isEqualTo(REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"executive", "chief", "admin"})
  void localAccount_isNeverOpenedByTheProvider(String local) throws Exception {
    var before = InsideServer.state(local);
    provider.signIn(local);
    assertThat(target(browser.get(back(location(browser.get("oidc/start")))))).isEqualTo(REFUSED);
    assertThat(browser.get("index.xhtml").statusCode()).isIn(302, 303);
    assertThat(InsideServer.state(local)).isEqualTo(before);
  }

  @Test
  void name_givenToSomebodyElseAtTheProvider_opensNothing() throws Exception {
    provider.signIn(login);
    assertThat(target(browser.get(back(location(browser.get("oidc/start"))))))
        .isEqualTo("index.xhtml");
    provider.signIn(Map.of("sub", "somebody else", "preferred_username", login));
    var other = new Anonymous();
    assertThat(target(other.get(back(location(other.get("oidc/start")))))).isEqualTo(REFUSED);
  }

  @Test
  void mailAddress_countsOnlyOnceTheProviderHasSeenIt() throws Exception {
    InsideServer.set("oidc.claim", "email");
    provider.signIn(Map.of("sub", "1", "email", login, "email_verified", false));
    assertThat(target(browser.get(back(location(browser.get("oidc/start")))))).isEqualTo(REFUSED);
    provider.signIn(Map.of("sub", "1", "email", login));
    assertThat(target(browser.get(back(location(browser.get("oidc/start")))))).isEqualTo(REFUSED);
    provider.signIn(Map.of("sub", "1", "email", login, "email_verified", true));
    assertThat(target(browser.get(back(location(browser.get("oidc/start"))))))
        .isEqualTo("index.xhtml");
  }

  @Test
  void unknownPerson_isLetIn_onlyWhereThatIsAllowed() throws Exception {
    var fresh = "new-" + login;
    provider.signIn(fresh);
    assertThat(target(browser.get(back(location(browser.get("oidc/start")))))).isEqualTo(REFUSED);
    assertThat(InsideServer.state(fresh)).isEmpty();
    InsideServer.set("oidc.admit", "true");
    assertThat(target(browser.get(back(location(browser.get("oidc/start"))))))
        .isEqualTo("index.xhtml");
    assertThat(InsideServer.state(fresh)).contains("OPERATOR", "OIDC");
  }

  @Test
  void logOut_endsBothSessions() throws Exception {
    provider.signIn(login);
    browser.get(back(location(browser.get("oidc/start"))));
    var token = Anonymous.hidden(browser.get("index.xhtml").body()).get("csrf");
    assertThat(target(browser.post("sign-out", Map.of("csrf", token))))
        .isEqualTo("signedout.xhtml");
    assertThat(browser.get("index.xhtml").statusCode()).isIn(302, 303);
    assertThat(browser.get("signedout.xhtml").body())
        .contains(provider.address() + "/logout?id_token_hint=");
    assertThat(target(browser.get("signedout.xhtml"))).isEqualTo("login.xhtml");
  }

  @Test
  void logInPage_hasTheButton_onlyWhereAProviderIsSet() throws Exception {
    assertThat(browser.get("login.xhtml").body()).contains("oidc/start");
    InsideServer.set("oidc.enabled", "false");
    assertThat(browser.get("login.xhtml").body()).doesNotContain("oidc/start");
    assertThat(target(browser.get("oidc/start"))).isEqualTo(REFUSED);
  }

  /** The whole way is gone, and at its end nobody is in and nothing has changed. */
  private void refused() throws Exception {
    var before = InsideServer.state(login);
    var answer = browser.get(back(location(browser.get("oidc/start"))));
    assertThat(target(answer)).isEqualTo(REFUSED);
    assertThat(browser.get("index.xhtml").statusCode()).isIn(302, 303);
    assertThat(InsideServer.state(login)).isEqualTo(before);
    assertThat(InsideServer.signIns(login)).doesNotContain("SIGN_IN ");
  }

  /** Goes to the provider and gives the way back, relative to the product. */
  private static String back(String address) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(302);
    return path(location(answer));
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isIn(302, 303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String target(HttpResponse<String> answer) {
    return path(location(answer));
  }

  private static String path(String location) {
    var here = TestServer.property("crm.it.url");
    var there = URI.create(here).resolve(location).toString();
    assertThat(there).startsWith(here);
    return there.substring(here.length());
  }

  private static String withoutSignature(OpenIdProvider provider, JWTClaimsSet claims)
      throws Exception {
    var token = OpenIdProvider.sign(claims, provider.key());
    return token.substring(0, token.lastIndexOf('.') + 1);
  }

  private static String changed(OpenIdProvider provider, JWTClaimsSet claims) throws Exception {
    var parts = OpenIdProvider.sign(claims, provider.key()).split("\\.");
    var other = new JWTClaimsSet.Builder(claims).claim("more", "than was signed").build();
    return parts[0] + "." + other.toPayload().toBase64URL() + "." + parts[2];
  }

  private static String mac(JWTClaimsSet claims, byte[] secret) throws Exception {
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    token.sign(new MACSigner(secret));
    return token.serialize();
  }
}
