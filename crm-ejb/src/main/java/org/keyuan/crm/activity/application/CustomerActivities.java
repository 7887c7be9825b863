package org.keyuan.crm.activity.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.keyuan.crm.activity.domain.Activity;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.ChangedRecords;
import org.keyuan.crm.shared.record.RecordDeleted;
import org.keyuan.crm.shared.record.RecordRestored;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/** Activities go to the recycle bin together with their customer and come back with it. */
@ApplicationScoped
public class CustomerActivities {

  @PersistenceContext private EntityManager entityManager;
  @Inject private Database database;
  @Inject private ChangedRecords changed;

  void go(@Observes RecordDeleted deleted) {
    if (deleted.kind() == RecordKind.CUSTOMER) {
      entityManager
          .createQuery(
              "SELECT a FROM Activity a WHERE a.customerId = :id AND a.deletedAt IS NULL",
              Activity.class)
          .setParameter("id", deleted.id())
          .getResultList()
          .forEach(activity -> activity.delete(deleted.deletedAt()));
    }
  }

  void comeBack(@Observes RecordRestored restored) {
    if (restored.kind() == RecordKind.CUSTOMER) {
      database.update(
          "UPDATE ACTIVITY SET DELETED_AT = NULL, DELETED_BY = NULL, VERSION = VERSION + 1"
              + " WHERE CUSTOMER_ID = ? AND DELETED_AT = ?",
          restored.id(),
          restored.deletedAt());
      changed.tell(
          RecordKind.ACTIVITY,
          new Sql("SELECT ID FROM ACTIVITY WHERE CUSTOMER_ID = ").value(restored.id()));
    }
  }
}
