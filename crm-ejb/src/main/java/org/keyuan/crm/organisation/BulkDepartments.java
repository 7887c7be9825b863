package org.keyuan.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.shared.bulk.BulkKind;
import org.keyuan.crm.shared.bulk.Obstacle;
import org.keyuan.crm.shared.record.Edited;

/** Many departments; each keeps its place in the tree. */
@ApplicationScoped
public class BulkDepartments extends BulkKind<DepartmentCommand> {
  @Inject private DepartmentService service;

  public BulkDepartments() {
    super("department", DepartmentCommand.class, "sortNumber");
  }

  @Override
  public Edited<DepartmentCommand> open(long id) {
    return service.open(id);
  }

  @Override
  public void change(long id, int version, DepartmentCommand wanted) {
    service.change(id, version, wanted);
  }

  @Override
  public void delete(long id, int version) {
    service.delete(id, version);
  }

  @Override
  public List<Obstacle> heldBy() {
    return OrganisationDeletion.DEPARTMENT.stream().map(Obstacle::of).toList();
  }
}
