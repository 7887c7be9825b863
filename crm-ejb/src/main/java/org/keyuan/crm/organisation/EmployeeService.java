package org.keyuan.crm.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.CommandReader;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.record.UniqueNumber;
import org.keyuan.crm.shared.submission.Submissions;

/** Enters, changes, moves and deletes employees. */
@Stateless
public class EmployeeService {

  @Inject private Records records;
  @Inject private CommandReader reader;
  @Inject private EmployeeList employees;
  @Inject private Submissions submissions;
  @Inject private UniqueNumber numbers;
  @Inject private OwnedRecords ownedRecords;
  @Inject private OrganisationDeletion deletion;

  @Permitted(kind = RecordKind.EMPLOYEE, action = Action.EDIT)
  public Edited<EmployeeCommand> open(long id) {
    return reader.open(EmployeeCommand.class, employees.spec(), id, Map.of());
  }

  /**
   * Enters an employee.
   *
   * @param submission the form's token, or null
   * @return the employee's id
   */
  @Permitted(kind = RecordKind.EMPLOYEE, action = Action.CREATE)
  public Long add(@NotNull @Valid EmployeeCommand command, String submission) {
    return submissions.once(submission, () -> add(command));
  }

  private Long add(EmployeeCommand command) {
    numbers.require("EMPLOYEE", "NUMBER", "number", command.number(), null);
    var employee = records.add(new Employee(command));
    records.flush();
    return employee.id();
  }

  /**
   * Changes an employee. Where the department changes, the customers, contacts and orders that the
   * employee owns move along: they are the person's work, the new team leader answers for them from
   * now on, and the old department would keep records that none of its people own. Whoever wants
   * them to stay reassigns them first.
   */
  @Permitted(kind = RecordKind.EMPLOYEE, action = Action.EDIT)
  public void change(long id, int version, @NotNull @Valid EmployeeCommand command) {
    var employee = records.get(Employee.class, id, version, Action.EDIT);
    numbers.require("EMPLOYEE", "NUMBER", "number", command.number(), id);
    var moved = !command.departmentId().equals(employee.departmentId());
    employee.describe(command);
    records.flush();
    if (moved) {
      ownedRecords.move(id, command.departmentId());
    }
  }

  /**
   * Puts the employee into the recycle bin.
   *
   * @throws org.keyuan.crm.shared.error.RecordInUseException when the employee owns records or has
   *     a user account; somebody who left gets a leaving date instead
   */
  @Permitted(kind = RecordKind.EMPLOYEE, action = Action.DELETE)
  public void delete(long id, int version) {
    deletion.delete(records.get(Employee.class, id, version, Action.DELETE));
  }
}
