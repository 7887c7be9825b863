package org.keyuan.crm.web.organisation;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.organisation.DepartmentCommand;
import org.keyuan.crm.organisation.DepartmentService;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.web.shared.form.RecordEditing;
import org.omnifaces.cdi.ViewScoped;

/** Entering, changing and deleting a department. */
@Named
@ViewScoped
public class DepartmentEditBacking extends RecordEditing<DepartmentCommand> {

  private static final long serialVersionUID = 1L;

  @Inject private DepartmentService service;

  public DepartmentEditBacking() {
    super(
        DepartmentCommand.class, RecordKind.DEPARTMENT, "department", "/organisation/department/");
  }

  @Override
  protected Edited<DepartmentCommand> read(long id) {
    return service.open(id);
  }

  @Override
  protected Long create(DepartmentCommand command, String token) {
    return service.add(command, token);
  }

  @Override
  protected void change(long id, int version, DepartmentCommand command) {
    service.change(id, version, command);
  }

  @Override
  protected void remove(long id, int version) {
    service.delete(id, version);
  }
}
