package org.keyuan.crm.audit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.audit.domain.AuditContent;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.AuditedFields;
import org.keyuan.crm.shared.sql.Database;

/** Takes values out of audit rows and leaves their digests. */
@ApplicationScoped
public class ErasureTable {

  private Database database;
  private AuditedFields fields;

  protected ErasureTable() {}

  @Inject
  public ErasureTable(Database database, AuditedFields fields) {
    this.database = database;
    this.fields = fields;
  }

  /**
   * Whether the record no longer exists, not even in the recycle bin. What never was a record, such
   * as the run of a job, is never gone: what the trail says of it is no personal information.
   */
  public boolean isGone(RecordKind kind, long id) {
    return !fields.of(kind).isEmpty() && fields.now(kind, id).isEmpty();
  }

  /** How many rows of the record hold values, of those that are sealed or of those that are not. */
  public long count(RecordKind kind, long id, boolean isSealed) {
    return database.number(
        "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE RECORD_KIND = ? AND RECORD_ID = ? AND ACTION_CODE <> 'ERASE'"
            + " AND DIGEST IS NULL AND CHAIN_NO IS "
            + (isSealed ? "NOT NULL" : "NULL"),
        kind,
        id);
  }

  /** The row that says of the record that values were erased. */
  public long newestErasure(RecordKind kind, long id) {
    return database.number(
        "SELECT MAX(ID) FROM AUDIT_ENTRY WHERE RECORD_KIND = ? AND RECORD_ID = ? AND ACTION_CODE = 'ERASE'",
        kind,
        id);
  }

  /** Erases the values of every sealed row of the record; returns how many there were. */
  public long erase(RecordKind kind, long id, long erasure) {
    List<Object[]> rows = new ArrayList<>();
    database.list(
        "SELECT ID, SALT, RECORD_NAME, CHANGES FROM AUDIT_ENTRY WHERE RECORD_KIND = ? AND RECORD_ID = ?"
            + " AND CHAIN_NO IS NOT NULL AND DIGEST IS NULL AND ACTION_CODE <> 'ERASE'",
        row ->
            rows.add(
                new Object[] {
                  AuditContent.digest(row.text(2), row.text(3), row.text(4)), erasure, row.number(1)
                }),
        kind,
        id);
    database.updateAll(
        "UPDATE AUDIT_ENTRY SET DIGEST = ?, ERASED_BY = ?, SALT = NULL, RECORD_NAME = NULL, CHANGES = NULL"
            + " WHERE ID = ?",
        rows);
    return rows.size();
  }
}
