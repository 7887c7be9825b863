package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.record.Records;

/** What an administrator does about an account that is lost or in wrong hands. */
@Stateless
@Permitted(kind = RecordKind.USER, action = Action.EDIT)
public class AccountSecurity {

  @Inject private Records records;
  @Inject private SessionStore sessions;
  @Inject private SecondFactor secondFactor;
  @Inject private GrantLimit limit;
  @Inject private ChangeLog log;

  /** Signs the user out everywhere. */
  public void endSessions(long userId) {
    var user = reached(userId);
    var ended = String.valueOf(sessions.endAll(userId));
    log.write(
        "SESSIONS_ENDED",
        RecordKind.USER,
        userId,
        user.loginName(),
        Map.of("sessions", new String[] {ended, "0"}));
  }

  /**
   * Takes the second factor away from somebody who has lost it, and signs them out everywhere.
   *
   * @throws AccessDeniedException for one's own, which one turns off with a code
   */
  public void removeSecondFactor(long userId) {
    if (Long.valueOf(userId).equals(CallerContext.current().userId())) {
      throw new AccessDeniedException(RecordKind.USER, Action.EDIT);
    }
    var user = reached(userId);
    if (secondFactor.remove(userId)) {
      sessions.endAll(userId);
      log.write("SECOND_FACTOR_REMOVED", RecordKind.USER, userId, user.loginName(), Map.of());
    }
  }

  /** Whether there is a second factor to take away. */
  public boolean hasSecondFactor(long userId) {
    return secondFactor.isSet(records.get(AppUser.class, userId, Action.EDIT).id());
  }

  /** An account that reaches no further than the caller. */
  private AppUser reached(long userId) {
    var user = records.get(AppUser.class, userId, Action.EDIT);
    limit.require(Action.EDIT, user);
    return user;
  }
}
