package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.record.StoredValue;

/** Says of each request's session whether it goes on, and writes now and then that it is used. */
@ApplicationScoped
class LiveSessions {

  @Inject private SessionStore store;
  @Inject private CompanyClock clock;

  /** Reads id, begin, last use and roles from a row. */
  static StoredSession read(Object[] row, int first) {
    var roles = row[first + 3] == null ? "" : (String) row[first + 3];
    return new StoredSession(
        ((Number) row[first]).longValue(),
        (Instant) StoredValue.as(Instant.class, row[first + 1]),
        (Instant) StoredValue.as(Instant.class, row[first + 2]),
        Stream.of(roles.split(",")).filter(r -> !r.isEmpty()).collect(Collectors.toSet()));
  }

  /**
   * Whether the session goes on.
   *
   * @param active whether the person did something; what a page asks by itself keeps nobody signed
   *     in
   */
  boolean goesOn(
      StoredSession session, Instant passwordChangedAt, Set<String> roles, boolean active) {
    var now = clock.now();
    if (!session.isAlive(now, store.idle(), store.absolute())
        || !session.isSamePerson(passwordChangedAt, roles)) {
      return false;
    }
    if (active && session.isToBeSeen(now, store.idle())) {
      store.seen(session.id());
    }
    return true;
  }
}
