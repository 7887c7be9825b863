package org.keyuan.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.keyuan.crm.settings.CompanyClock;
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
  @Inject private CompanyClock clock;

  /**
   * The ownership by the employee, provided that the caller's scope for the action covers it. Who
   * has left gets nothing new; only an import brings records of former times.
   *
   * @param employeeId null for the caller's own
   * @throws FieldException on field {@code ownerId} when there is no such employee, the employee
   *     has left, or is out of reach
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
    if (action != Action.IMPORT && employee.hasLeftBefore(clock.today())) {
      throw new FieldException("ownerId", "validation.owner_has_left", employee.recordName());
    }
    var ownership = Ownership.of(employeeId, employee.departmentId());
    if (!DataScope.of(kind, action).covers(ownership)) {
      throw new FieldException("ownerId", "validation.owner_out_of_scope", employee.recordName());
    }
    return ownership;
  }
}
