package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;

/** Where somebody is signed in, for themselves. */
@Stateless
public class ProfileSessions {

  @Inject private SessionStore store;

  /** Those that go on; {@code token} is that of the session which asks. */
  @Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
  public List<SessionRow> list(@NotNull String token) {
    return store.list(CallerContext.current().userId(), token);
  }

  /** Ends one of the caller's sessions; another person's, or one that is over, stays as it is. */
  @Permitted(kind = RecordKind.PROFILE, action = Action.EDIT)
  public void end(long id) {
    store.endOf(CallerContext.current().userId(), id);
  }

  /** Ends all of the caller's sessions but the one with this token. */
  @Permitted(kind = RecordKind.PROFILE, action = Action.EDIT)
  public void endOthers(@NotNull String token) {
    store.endOthers(CallerContext.current().userId(), token);
  }
}
