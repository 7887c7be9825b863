package org.keyuan.crm.handover.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.keyuan.crm.bulk.application.BulkRun;
import org.keyuan.crm.identity.AppUser;
import org.keyuan.crm.organisation.Employee;

/**
 * Ends somebody's time in the company: the person gets a last day, and no account of theirs works
 * any more, from the next click on.
 */
@ApplicationScoped
class Departure {

  @PersistenceContext private EntityManager entityManager;

  void of(BulkRun run) {
    entityManager.find(Employee.class, run.employeeId()).leave(run.lastDay());
    entityManager
        .createQuery("SELECT u FROM AppUser u WHERE u.employeeId = :id", AppUser.class)
        .setParameter("id", run.employeeId())
        .getResultList()
        .forEach(AppUser::disable);
    entityManager.flush();
  }
}
