package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.directory.OpenIdProvider;
import org.keyuan.crm.it.directory.ProviderWords;
import org.keyuan.crm.shared.access.Asvs;

/** ID tokens that an attacker has made, or made for something else. */
class OidcTokenIT extends WithProvider {
  private static final byte[] SHARED = OpenIdProvider.SECRET.repeat(3).getBytes();

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

  @Asvs({"9.2.1", "9.2.3", "10.5.1", "10.5.4"})
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
        signed("signature left out", OidcTokenIT::withoutSignature),
        signed(
            "another key with the same name",
            (provider, claims) -> ProviderWords.sign(claims, new RSAKeyGenerator(2048).generate())),
        signed("changed after signing", OidcTokenIT::changed),
        signed("a secret instead of a key", (provider, claims) -> mac(claims, SHARED)),
        signed(
            "the public key as a secret",
            (provider, claims) -> mac(claims, provider.key().toRSAPublicKey().getEncoded())),
        signed("a key that the token brings along", OidcTokenIT::withItsOwnKey),
        signed("no token at all", (provider, claims) -> "abc"));
  }

  private static Arguments signed(String what, Forgery way) {
    return Arguments.of(what, way);
  }

  @Asvs({"6.8.2", "9.1.1", "9.1.2", "9.1.3"})
  @ParameterizedTest(name = "{0}")
  @MethodSource("forgedSignatures")
  void token_withForgedSignature_isRefused(String what, Forgery way) throws Exception {
    provider.signIn(login).signing(claims -> way.of(provider, claims));
    refused();
  }

  /** The whole way is gone, and at its end nobody is in and nothing has changed. */
  private void refused() throws Exception {
    var before = InsideServer.state(login);
    var answer = browser.get(wayBack(browser));
    assertThat(target(answer)).isEqualTo(REFUSED);
    assertThat(browser.get("index.xhtml").statusCode()).isIn(302, 303);
    assertThat(InsideServer.state(login)).isEqualTo(before);
    assertThat(InsideServer.signIns(login)).doesNotContain("SIGN_IN ");
  }

  private static String withoutSignature(OpenIdProvider provider, JWTClaimsSet claims)
      throws Exception {
    var token = ProviderWords.sign(claims, provider.key());
    return token.substring(0, token.lastIndexOf('.') + 1);
  }

  private static String changed(OpenIdProvider provider, JWTClaimsSet claims) throws Exception {
    var parts = ProviderWords.sign(claims, provider.key()).split("\\.");
    var other = new JWTClaimsSet.Builder(claims).claim("more", "than was signed").build();
    return parts[0] + "." + other.toPayload().toBase64URL() + "." + parts[2];
  }

  private static String withItsOwnKey(OpenIdProvider provider, JWTClaimsSet claims)
      throws Exception {
    var own = new RSAKeyGenerator(2048).keyID("one").generate();
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").jwk(own.toPublicJWK());
    var token = new SignedJWT(header.build(), claims);
    token.sign(new RSASSASigner(own));
    return token.serialize();
  }

  private static String mac(JWTClaimsSet claims, byte[] secret) throws Exception {
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    token.sign(new MACSigner(secret));
    return token.serialize();
  }
}
