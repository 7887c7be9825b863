package org.keyuan.crm.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A log-in as the table of sessions has it. The table decides for every node, and by what the row
 * says of the log-in's moment: whichever way a password was changed or a role was lost since, the
 * session is over.
 *
 * @param roles codes of the roles at log-in
 */
record StoredSession(long id, Instant begunAt, Instant seenAt, Set<String> roles) {

  private static final Duration COARSE = Duration.ofMinutes(1);

  /**
   * Whether the session goes on.
   *
   * @param idle how long it may lie idle
   * @param absolute how long it may last
   */
  boolean isAlive(Instant now, Duration idle, Duration absolute) {
    return !seenAt.plus(idle).isBefore(now) && !begunAt.plus(absolute).isBefore(now);
  }

  /** Whether the person is still who signed in: the same password, no role lost. */
  boolean isSamePerson(Instant passwordChangedAt, Set<String> rolesNow) {
    return !begunAt.isBefore(passwordChangedAt) && rolesNow.containsAll(roles);
  }

  /** Whether to write down that the person is here; not with every request. */
  boolean isToBeSeen(Instant now, Duration idle) {
    var tenth = idle.dividedBy(10);
    return seenAt.plus(tenth.compareTo(COARSE) < 0 ? tenth : COARSE).isBefore(now);
  }
}
