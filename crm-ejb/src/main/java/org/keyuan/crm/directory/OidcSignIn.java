package org.keyuan.crm.directory;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Unguarded;

/**
 * Signing in at the company's OpenID provider: authorization code flow with PKCE, state and nonce.
 * What went wrong is written to the log; the person at the browser learns only that it did.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unguarded("this is how a person signs in")
public class OidcSignIn {

  private static final Logger LOG = Logger.getLogger(OidcSignIn.class.getName());

  @Inject private OidcSettings settings;
  @Inject private OidcProviders providers;
  @Inject private OidcRequests requests;
  @Inject private OidcPeople people;
  @Inject private CompanyClock clock;

  /** A new try that leads to the given page in the end. */
  public OidcAttempt begin(String target) {
    return OidcAttempt.begin(target, clock.now());
  }

  /** Where the browser goes to sign in; empty while the provider can't be used. */
  public Optional<URI> address(OidcAttempt attempt) {
    if (!settings.isOn()) {
      return Optional.empty();
    }
    try {
      return Optional.of(requests.authorization(providers.get(), attempt));
    } catch (NoUsableAnswerException e) {
      LOG.log(Level.WARNING, "the OpenID provider can't be used", e);
      return Optional.empty();
    }
  }

  /**
   * Who came back.
   *
   * @param issuer what the way back says of its provider; null where it says nothing
   * @return empty when the provider doesn't vouch for anybody that may be let in
   */
  public Optional<OidcPerson> finish(OidcAttempt attempt, String code, String issuer) {
    if (!settings.isOn()) {
      return Optional.empty();
    }
    try {
      if (issuer != null && !issuer.equals(settings.issuer())) {
        throw new NoUsableAnswerException("the answer came from another provider");
      }
      var provider = providers.get();
      var token = requests.token(provider, code, attempt);
      var voucher = people.voucher(claims(provider, attempt, token));
      return Optional.of(new OidcPerson(voucher, token));
    } catch (NoUsableAnswerException e) {
      LOG.log(Level.WARNING, "a log-in at the OpenID provider was refused", e);
      return Optional.empty();
    }
  }

  private JWTClaimsSet claims(OidcProvider provider, OidcAttempt attempt, String token)
      throws NoUsableAnswerException {
    return new IdTokens(
            provider.issuer(), settings.clientId(), attempt.nonce(), settings.strengths())
        .check(token, providers.keys(provider));
  }

  /** Where the browser logs out there too; empty where the provider offers no such thing. */
  public Optional<URI> end(String token) {
    if (!settings.isOn()) {
      return Optional.empty();
    }
    try {
      return requests.end(providers.get(), token);
    } catch (NoUsableAnswerException e) {
      LOG.log(Level.WARNING, "the OpenID provider can't be used", e);
      return Optional.empty();
    }
  }
}
