package org.keyuan.crm.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Objects;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.record.CommandReader;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.record.UniqueNumber;
import org.keyuan.crm.shared.submission.Submissions;

/** Enters, changes, moves and deletes departments. */
@Stateless
public class DepartmentService {

  @Inject private Records records;
  @Inject private CommandReader reader;
  @Inject private DepartmentList departments;
  @Inject private Submissions submissions;
  @Inject private UniqueNumber numbers;
  @Inject private Subtrees subtrees;
  @Inject private OrganisationDeletion deletion;

  @Permitted(kind = RecordKind.DEPARTMENT, action = Action.EDIT)
  public Edited<DepartmentCommand> open(long id) {
    return reader.open(DepartmentCommand.class, departments.spec(), id, Map.of());
  }

  /**
   * Enters a department.
   *
   * @param submission the form's token, or null
   * @return the department's id
   */
  @Permitted(kind = RecordKind.DEPARTMENT, action = Action.CREATE)
  public Long add(@NotNull @Valid DepartmentCommand command, String submission) {
    return submissions.once(submission, () -> add(command));
  }

  private Long add(DepartmentCommand command) {
    numbers.require("DEPARTMENT", "CODE", "code", command.code(), null);
    var department = records.add(new Department(command));
    department.placeBelow(parent(command));
    records.flush();
    return department.id();
  }

  /**
   * Changes a department. Where it gets another parent, everything below moves along, and with it
   * what "department and below" means for its people.
   *
   * @throws FieldException on {@code parentId} when the new parent lies below the department
   */
  @Permitted(kind = RecordKind.DEPARTMENT, action = Action.EDIT)
  public void change(long id, int version, @NotNull @Valid DepartmentCommand command) {
    var department = records.get(Department.class, id, version, Action.EDIT);
    numbers.require("DEPARTMENT", "CODE", "code", command.code(), id);
    department.describe(command);
    var former = department.path();
    if (!Objects.equals(command.parentId(), department.parentId())) {
      department.placeBelow(parent(command));
    }
    records.flush();
    if (!former.equals(department.path())) {
      subtrees.moveDepartments(former, department.path());
    }
  }

  /**
   * Puts the department into the recycle bin.
   *
   * @throws org.keyuan.crm.shared.error.RecordInUseException when it has departments, employees,
   *     customers, contacts or orders
   */
  @Permitted(kind = RecordKind.DEPARTMENT, action = Action.DELETE)
  public void delete(long id, int version) {
    deletion.delete(records.get(Department.class, id, version, Action.DELETE));
  }

  private Department parent(DepartmentCommand command) {
    try {
      return command.parentId() == null
          ? null
          : records.get(Department.class, command.parentId(), Action.VIEW);
    } catch (RecordNotFoundException e) {
      throw new FieldException("parentId", "department.error.unknown_parent");
    }
  }
}
