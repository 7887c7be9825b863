package org.keyuan.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.shared.bulk.BulkKind;
import org.keyuan.crm.shared.bulk.Obstacle;
import org.keyuan.crm.shared.record.Edited;

/** Many employees. Whoever leaves has a page of their own. */
@ApplicationScoped
public class BulkEmployees extends BulkKind<EmployeeCommand> {
  @Inject private EmployeeService service;

  public BulkEmployees() {
    super("employee", EmployeeCommand.class, "departmentId", "position", "regionId", "hiredOn");
  }

  @Override
  public Edited<EmployeeCommand> open(long id) {
    return service.open(id);
  }

  @Override
  public void change(long id, int version, EmployeeCommand wanted) {
    service.change(id, version, wanted);
  }

  @Override
  public void delete(long id, int version) {
    service.delete(id, version);
  }

  @Override
  public List<Obstacle> heldBy() {
    return OrganisationDeletion.EMPLOYEE.stream().map(Obstacle::of).toList();
  }
}
