package org.keyuan.crm.web.organisation;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.organisation.EmployeeCommand;
import org.keyuan.crm.organisation.EmployeeService;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.web.shared.form.RecordEditing;
import org.omnifaces.cdi.ViewScoped;

/** Entering, changing and deleting an employee. */
@Named
@ViewScoped
public class EmployeeEditBacking extends RecordEditing<EmployeeCommand> {

  private static final long serialVersionUID = 1L;

  @Inject private EmployeeService service;

  public EmployeeEditBacking() {
    super(EmployeeCommand.class, RecordKind.EMPLOYEE, "employee", "/organisation/employee/");
  }

  @Override
  protected Edited<EmployeeCommand> read(long id) {
    return service.open(id);
  }

  @Override
  protected Long create(EmployeeCommand command, String token) {
    return service.add(command, token);
  }

  @Override
  protected void change(long id, int version, EmployeeCommand command) {
    service.change(id, version, command);
  }

  @Override
  protected void remove(long id, int version) {
    service.delete(id, version);
  }
}
