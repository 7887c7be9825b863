package org.keyuan.crm.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyuan.crm.shared.access.Asvs;

/** An ID token is taken only where everything about it is right. */
class IdTokensTest {
  private static final IdTokens TOKENS =
      new IdTokens("https://login.example", "client", "nonce of this try", Set.of());
  private static RSAKey key;
  private static RSAKey foreign;
  private static String keys;

  @BeforeAll
  static void make() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    foreign = new RSAKeyGenerator(2048).keyID("one").generate();
    keys = new JWKSet(key.toPublicJWK()).toString();
  }

  @Test
  void token_thatIsRight_givesItsClaims() throws Exception {
    var claims = TOKENS.check(signed(right().build(), key), keys);
    assertThat(claims.getSubject()).isEqualTo("subject");
  }

  @Test
  void token_forSeveral_isRightWithThisClientAsItsParty() throws Exception {
    var claims = right().audience(List.of("client", "other")).claim("azp", "client").build();
    assertThat(TOKENS.check(signed(claims, key), keys).getSubject()).isEqualTo("subject");
  }

  static Stream<UnaryOperator<JWTClaimsSet.Builder>> wrong() {
    return Stream.of(
        c -> c.issuer("https://evil.example"),
        c -> c.issuer(null),
        c -> c.audience("other"),
        c -> c.audience((String) null),
        c -> c.audience(List.of("client", "other")),
        c -> c.claim("azp", "other"),
        c -> c.claim("nonce", "nonce of another try"),
        c -> c.claim("nonce", null),
        c -> c.subject(null),
        c -> c.issueTime(null),
        c -> c.expirationTime(null),
        c -> c.expirationTime(Date.from(Instant.now().minusSeconds(90))),
        c -> c.notBeforeTime(Date.from(Instant.now().plusSeconds(600))));
  }

  @Asvs({"9.2.1", "9.2.3", "10.5.1", "10.5.4"})
  @ParameterizedTest
  @MethodSource("wrong")
  void token_withOneWrongClaim_isRefused(UnaryOperator<JWTClaimsSet.Builder> change)
      throws Exception {
    refused(signed(change.apply(right()).build(), key));
  }

  @Asvs({"6.8.2", "9.1.1", "9.1.2"})
  @Test
  void token_notSignedByTheIssuer_isRefused() throws Exception {
    var token = signed(right().build(), key);
    refused(signed(right().build(), foreign));
    refused(new PlainJWT(right().build()).serialize());
    refused(token.substring(0, token.lastIndexOf('.') + 1));
    refused(mac("a secret that both of them know, and that is long".getBytes()));
    refused(mac(key.toRSAPublicKey().getEncoded()));
    var parts = token.split("\\.");
    var other = right().subject("somebody else").build().toPayload().toBase64URL();
    refused(parts[0] + "." + other + "." + parts[2]);
    refused("");
  }

  @Asvs("6.8.4")
  @Test
  void strength_thatWasAskedFor_isSaidByTheToken() throws Exception {
    var strict =
        new IdTokens("https://login.example", "client", "nonce of this try", Set.of("mfa"));
    var strong = signed(right().claim("acr", "mfa").build(), key);
    assertThat(strict.check(strong, keys).getSubject()).isEqualTo("subject");
    for (var weak : List.of(right().build(), right().claim("acr", "pwd").build())) {
      var token = signed(weak, key);
      assertThatThrownBy(() -> strict.check(token, keys))
          .isInstanceOf(NoUsableAnswerException.class);
    }
  }

  @Asvs({"9.1.3", "9.2.2"})
  @Test
  void token_thatBringsItsKey_orIsOfAnotherKind_isRefused() throws Exception {
    var claims = right().build();
    var own = new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(foreign.toPublicJWK());
    refused(signed(claims, foreign, own.build()));
    var elsewhere = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one");
    refused(
        signed(claims, foreign, elsewhere.jwkURL(URI.create("https://evil.example/k")).build()));
    var access = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one");
    refused(signed(claims, key, access.type(new JOSEObjectType("at+jwt")).build()));
  }

  private static void refused(String token) {
    assertThatThrownBy(() -> TOKENS.check(token, keys)).isInstanceOf(NoUsableAnswerException.class);
  }

  private static JWTClaimsSet.Builder right() {
    return new JWTClaimsSet.Builder()
        .issuer("https://login.example")
        .audience("client")
        .subject("subject")
        .issueTime(new Date())
        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
        .claim("nonce", "nonce of this try");
  }

  private static String signed(JWTClaimsSet claims, RSAKey with) throws Exception {
    return signed(claims, with, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build());
  }

  private static String signed(JWTClaimsSet claims, RSAKey with, JWSHeader header)
      throws Exception {
    var token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(with));
    return token.serialize();
  }

  private static String mac(byte[] secret) throws Exception {
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), right().build());
    token.sign(new MACSigner(secret));
    return token.serialize();
  }
}
