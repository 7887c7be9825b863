package org.keyuan.crm.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.ChangedRecords;
import org.keyuan.crm.shared.record.RecordRestored;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/** Contacts that were deleted together with their customer come back with it. */
@ApplicationScoped
public class RestoredContacts {

  @Inject private Database database;
  @Inject private ChangedRecords changed;

  void follow(@Observes RecordRestored restored) {
    if (restored.kind() == RecordKind.CUSTOMER) {
      database.update(
          "UPDATE CONTACT SET DELETED_AT = NULL, DELETED_BY = NULL, VERSION = VERSION + 1"
              + " WHERE CUSTOMER_ID = ? AND DELETED_AT = ?",
          restored.id(),
          restored.deletedAt());
      changed.tell(
          RecordKind.CONTACT,
          new Sql("SELECT ID FROM CONTACT WHERE CUSTOMER_ID = ").value(restored.id()));
    }
  }
}
