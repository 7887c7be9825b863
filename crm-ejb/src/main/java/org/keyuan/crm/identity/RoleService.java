package org.keyuan.crm.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.record.CommandReader;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.submission.Submissions;

/** An administrator's work on roles; what they say counts with each person's next click. */
@Stateless
public class RoleService {

  @Inject private Records records;
  @Inject private CommandReader reader;
  @Inject private RoleList roles;
  @Inject private RolePermissions permissions;
  @Inject private RoleChanges changes;
  @Inject private Submissions submissions;

  @Permitted(kind = RecordKind.ROLE, action = Action.EDIT)
  public Edited<RoleCommand> open(long id) {
    var code = records.get(Role.class, id, Action.EDIT).code();
    return reader.open(
        RoleCommand.class,
        roles.spec(),
        id,
        Map.of(
            "permissions", permissions.permissions(code),
            "departments", permissions.departments(code),
            "fieldRules", permissions.fieldRules(code)));
  }

  /**
   * Makes a role.
   *
   * @param submission the form's token, or null
   */
  @Permitted(kind = RecordKind.ROLE, action = Action.CREATE)
  public Long create(@NotNull @Valid RoleCommand command, String submission) {
    return submissions.once(submission, () -> changes.create(command));
  }

  /**
   * Changes names, permissions, departments and field rules.
   *
   * @throws FieldException when nobody could change roles any more
   */
  @Permitted(kind = RecordKind.ROLE, action = Action.EDIT)
  public void change(long id, int version, @NotNull @Valid RoleCommand command) {
    changes.change(records.get(Role.class, id, version, Action.EDIT), command);
  }

  /**
   * Removes a role for good, together with what it grants.
   *
   * @throws org.keyuan.crm.shared.error.RecordInUseException when somebody has it
   */
  @Permitted(kind = RecordKind.ROLE, action = Action.DELETE)
  public void delete(long id, int version) {
    changes.delete(records.get(Role.class, id, version, Action.DELETE));
  }
}
