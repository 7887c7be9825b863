package org.keyuan.crm.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.keyuan.crm.shared.list.OwnedTables;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.record.ChangedRecords;
import org.keyuan.crm.shared.sql.Sql;

/** Moves what an employee owns to another department, one statement for each table. */
@ApplicationScoped
class OwnedRecords {

  @PersistenceContext private EntityManager entityManager;
  @Inject private OwnedTables tables;
  @Inject private ChangeLog changes;
  @Inject private ChangedRecords changed;

  /** Those in the recycle bin move too, because they may come back. */
  void move(long employeeId, long departmentId) {
    for (var spec : tables.all()) {
      var moved =
          new Sql("UPDATE " + spec.table() + " SET DEPARTMENT_ID = ")
              .value(departmentId)
              .append(", VERSION = VERSION + 1 WHERE OWNER_ID = ")
              .value(employeeId)
              .query(entityManager)
              .executeUpdate();
      if (moved > 0) {
        changed.tell(
            spec.kind(),
            new Sql("SELECT ID FROM " + spec.table() + " WHERE OWNER_ID = ").value(employeeId));
        var department = new String[] {null, String.valueOf(departmentId)};
        var count = new String[] {null, String.valueOf(moved)};
        changes.write(
            "EDIT",
            spec.kind(),
            null,
            "OWNER_ID = " + employeeId,
            Map.of("departmentId", department, "count", count));
      }
    }
  }
}
