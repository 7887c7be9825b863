package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Scope;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.record.Records;

/**
 * Says of one record which role, permission and scope decide. The same {@link DataScope} that
 * decides everywhere else decides here, so that the answer can't differ from what happens.
 */
@Stateless
public class AccessQueries {

  @Inject private Records records;
  @Inject private CallerDirectory directory;
  @Inject private GrantsReader grants;
  @Inject private OwnershipReader ownerships;

  /**
   * Why the caller may do what with a record.
   *
   * @throws RecordNotFoundException when the caller may not see it: why not is told to nobody who
   *     could learn from it that there is such a record
   */
  @Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
  public AccessExplanation explain(RecordKind kind, long id) {
    var caller = CallerContext.current();
    var record = ownerships.get(kind, id);
    if (!isCovered(caller, kind, Action.VIEW, record)) {
      throw new RecordNotFoundException(kind);
    }
    return explain(caller, kind, record);
  }

  /** Why another user may do what with a record, for whoever may look with that user's eyes. */
  @Permitted(kind = RecordKind.USER, action = Action.RUN)
  public AccessExplanation explain(RecordKind kind, long id, long userId) {
    var name = records.get(AppUser.class, userId, Action.VIEW).loginName();
    var caller =
        directory
            .find(name, null)
            .orElseThrow(() -> new RecordNotFoundException(RecordKind.USER))
            .caller();
    var record = ownerships.get(kind, id);
    if (!isCovered(CallerContext.current(), kind, Action.VIEW, record)) {
      throw new RecordNotFoundException(kind);
    }
    return explain(caller, kind, record);
  }

  private AccessExplanation explain(Caller person, RecordKind kind, OwnedBy record) {
    var roles = grants.read(person.userId());
    var reasons =
        kind.actions().stream()
            .sorted()
            .map(action -> reason(person, kind, action, record, roles))
            .toList();
    return new AccessExplanation(
        person.displayName(),
        record.name(),
        kind.isOwned(),
        record.owner(),
        record.department(),
        reasons,
        roles.fieldReasons(kind));
  }

  private static AccessReason reason(
      Caller person, RecordKind kind, Action action, OwnedBy record, GrantedRoles roles) {
    var said =
        roles.lines().stream()
            .filter(line -> !line.field() && line.kind().equals(kind.name()))
            .filter(line -> line.subject().equals(action.name()))
            .map(line -> says(line, person, kind, action, record, roles))
            .toList();
    return new AccessReason(action, isCovered(person, kind, action, record), said);
  }

  private static AccessReason.RoleSays says(
      GrantedRoles.Line line,
      Caller person,
      RecordKind kind,
      Action action,
      OwnedBy record,
      GrantedRoles roles) {
    var alone =
        person.with(
            new Grants(
                java.util.Map.of(new Grants.Key(kind, action), roles.reach(line)),
                java.util.Map.of()));
    var scope = kind.isOwned() ? Scope.valueOf(line.value()) : Scope.ALL;
    return new AccessReason.RoleSays(line.role(), scope, isCovered(alone, kind, action, record));
  }

  private static boolean isCovered(Caller person, RecordKind kind, Action action, OwnedBy record) {
    return person.may(kind, action)
        && (!kind.isOwned() || new DataScope(person, kind, action).covers(record.ownership()));
  }
}
