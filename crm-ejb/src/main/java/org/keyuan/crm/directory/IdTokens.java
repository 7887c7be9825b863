package org.keyuan.crm.directory;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Set;

/**
 * Checks an ID token as OpenID Connect Core 3.1.3.7 wants it: signed with a key of this issuer by a
 * method that only its owner can use, meant for this client and this try, and not over.
 *
 * @param nonce of the try that it must answer
 * @param strengths one of which the token must name, since asking the provider for them is but a
 *     wish; empty for any
 */
record IdTokens(String issuer, String clientId, String nonce, Set<String> strengths) {

  /** No {@code none}, and nothing that is signed with a secret the client has too. */
  private static final Set<JWSAlgorithm> METHODS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  /**
   * The claims of a token.
   *
   * @param keys the issuer's public keys, as JSON
   * @throws NoUsableAnswerException when anything about it is not as it should be
   */
  JWTClaimsSet check(String token, String keys) throws NoUsableAnswerException {
    try {
      var claims = processor(JWKSet.parse(keys)).process(token, null);
      requireParty(claims);
      requireStrength(claims);
      return claims;
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new NoUsableAnswerException("the ID token is not acceptable", e);
    }
  }

  private DefaultJWTProcessor<SecurityContext> processor(JWKSet keys) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(METHODS, new ImmutableJWKSet<>(keys)));
    var exact = new JWTClaimsSet.Builder().issuer(issuer).claim("nonce", nonce).build();
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(clientId, exact, Set.of("sub", "exp", "iat")));
    return processor;
  }

  private void requireStrength(JWTClaimsSet claims) throws ParseException, NoUsableAnswerException {
    var said = claims.getStringClaim("acr");
    if (!strengths.isEmpty() && (said == null || !strengths.contains(said))) {
      throw new NoUsableAnswerException("the log-in was not as strong as oidc.acr wants");
    }
  }

  private void requireParty(JWTClaimsSet claims) throws ParseException, NoUsableAnswerException {
    var party = claims.getStringClaim("azp");
    var alone = claims.getAudience().size() == 1;
    if (party == null ? !alone : !party.equals(clientId)) {
      throw new NoUsableAnswerException("the ID token was made for another client");
    }
  }
}
