package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.record.Records;

/**
 * Lets an administrator see the product as a given user would, for finding out why somebody sees
 * something or doesn't. Nothing can be changed meanwhile, and both ends are written down.
 */
@Stateless
public class ViewAs {

  @Inject private Records records;
  @Inject private CallerDirectory directory;
  @Inject private ChangeLog log;
  @Inject private GrantLimit limit;

  /**
   * Begins to look as this user.
   *
   * @return the user's login name, or empty for an account that can't sign in
   */
  @Permitted(kind = RecordKind.USER, action = Action.RUN)
  public Optional<String> begin(long userId) {
    var user = records.get(AppUser.class, userId, Action.VIEW);
    limit.require(Action.RUN, user);
    var found = directory.find(user.loginName(), null).map(person -> user.loginName());
    found.ifPresent(
        name -> log.write("VIEW_AS", RecordKind.USER, userId, user.loginName(), Map.of()));
    return found;
  }

  /** Has the user's eyes, and hands that change nothing; empty once the account is disabled. */
  @Permitted(kind = RecordKind.USER, action = Action.RUN)
  public Optional<SignedIn> see(String loginName, String viewer, String address) {
    var found = directory.find(loginName, address);
    found.ifPresent(person -> limit.require(Action.RUN, person.caller()));
    return found.map(person -> person.viewedBy(viewer));
  }

  @Permitted(kind = RecordKind.USER, action = Action.RUN)
  public void end(String loginName) {
    log.write("VIEW_AS_ENDED", RecordKind.USER, null, loginName, Map.of());
  }
}
