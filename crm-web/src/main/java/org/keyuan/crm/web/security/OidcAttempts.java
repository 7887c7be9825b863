package org.keyuan.crm.web.security;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.directory.OidcAttempt;

/**
 * The tries to sign in at the provider that this browser has begun, a few windows' worth. Each can
 * be ended once, and only by the browser that began it.
 */
@SessionScoped
public class OidcAttempts implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int WINDOWS = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Map<String, OidcAttempt> begun = new LinkedHashMap<>();

  synchronized void keep(OidcAttempt attempt) {
    begun.put(attempt.state(), attempt);
    if (begun.size() > WINDOWS) {
      begun.remove(begun.keySet().iterator().next());
    }
  }

  /** The try with this state, which is gone after that; empty where there is none, or too old. */
  synchronized Optional<OidcAttempt> take(String state, Instant now) {
    return Optional.ofNullable(state == null ? null : begun.remove(state))
        .filter(attempt -> attempt.begunAt().plus(PATIENCE).isAfter(now));
  }
}
