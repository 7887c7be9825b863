package org.keyuan.crm.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keyuan.crm.identity.Accepted;
import org.keyuan.crm.settings.CompanyClock;

/**
 * What comes between password and code. The session only remembers whose password was accepted;
 * nobody is signed in, so nothing that needs a log-in opens.
 */
@ApplicationScoped
public class LogInSteps {

  private static final String PENDING = LogInSteps.class.getName();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Inject private HttpServletRequest request;
  @Inject private CompanyClock clock;

  private record Pending(String loginName, Instant since) implements Serializable {}

  /**
   * What an identity store answers whose accounts may have a second factor: signed in, refused, or
   * refused for now because the code is still to come.
   */
  public CredentialValidationResult answer(String loginName, Optional<Accepted> accepted) {
    forget();
    if (accepted.isEmpty()) {
      return CredentialValidationResult.INVALID_RESULT;
    }
    if (accepted.get().codeNeeded()) {
      request.getSession();
      request.changeSessionId();
      request.getSession().setAttribute(PENDING, new Pending(loginName, clock.now()));
      return CredentialValidationResult.INVALID_RESULT;
    }
    return new CredentialValidationResult(loginName, accepted.get().roles());
  }

  /** Whose password was accepted a short while ago and whose code is awaited. */
  public Optional<String> awaited() {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(PENDING) instanceof Pending pending
            && pending.since().plus(PATIENCE).isAfter(clock.now())
        ? Optional.of(pending.loginName())
        : Optional.empty();
  }

  /** Begins anew with the password. */
  public void forget() {
    var session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(PENDING);
    }
  }
}
