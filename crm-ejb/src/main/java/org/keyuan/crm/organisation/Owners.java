package org.keyuan.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;

/** Decides to whom a record may belong. */
@ApplicationScoped
public class Owners {

  @PersistenceContext private EntityManager entityManager;

  /**
   * The ownership by the employee, provided that the caller's scope for the action covers it.
   *
   * @param employeeId null for the caller's own
   * @throws FieldException on field {@code ownerId} when there is no such employee or it is out of
   *     reach
   */
  public Ownership require(RecordKind kind, Action action, Long employeeId) {
    var caller = CallerContext.current();
    if (employeeId == null || employeeId.equals(caller.employeeId())) {
      return Ownership.of(caller.employeeId(), caller.departmentId());
    }
    var employee = entityManager.find(Employee.class, employeeId);
    if (employee == null || employee.isDeleted()) {
      throw new FieldException("ownerId", "validation.unknown_employee");
    }
    var ownership = Ownership.of(employeeId, employee.departmentId());
    if (!DataScope.of(kind, action).covers(ownership)) {
      throw new FieldException("ownerId", "validation.owner_out_of_scope", employee.recordName());
    }
    return ownership;
  }
}
