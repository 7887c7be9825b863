package org.keyuan.crm.shared.record;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.StaleRecordException;

/**
 * What every record that people keep has in common: who made and changed it and when, a version
 * against lost updates, and the mark that puts it into the recycle bin. Stamps and audit rows are
 * written by the listeners, never by a use case.
 */
@MappedSuperclass
@EntityListeners({RecordStamps.class, AuditTrail.class})
public abstract class StoredRecord {

  @Version
  @Column(name = "VERSION")
  private int version;

  @Column(name = "CREATED_AT")
  private Instant createdAt;

  @Column(name = "CREATED_BY")
  private String createdBy;

  @Column(name = "CHANGED_AT")
  private Instant changedAt;

  @Column(name = "CHANGED_BY")
  private String changedBy;

  @Column(name = "DELETED_AT")
  private Instant deletedAt;

  @Column(name = "DELETED_BY")
  private String deletedBy;

  @jakarta.persistence.Transient private Map<String, String> stateWhenRead = Map.of();

  /** Null before the record was stored. */
  public abstract Long id();

  /** The kind by which permissions and the audit trail know this record. */
  public RecordKind recordKind() {
    return RecordKinds.of(getClass());
  }

  /** What people call this record, for messages and the audit trail. */
  public abstract String recordName();

  public int version() {
    return version;
  }

  public boolean isDeleted() {
    return deletedAt != null;
  }

  /**
   * Refuses to work on a record that somebody changed since the caller read it.
   *
   * @throws StaleRecordException when the versions differ
   */
  public void requireVersion(int expected) {
    if (version != expected) {
      throw new StaleRecordException(recordKind(), changedBy);
    }
  }

  /** Puts the record into the recycle bin. */
  public void delete(Instant now) {
    deletedAt = now;
    deletedBy = CallerContext.current().loginName();
  }

  /** Takes the record back out of the recycle bin. */
  public void restore() {
    deletedAt = null;
    deletedBy = null;
  }

  public String createdBy() {
    return createdBy;
  }

  /** Null before the record was stored. */
  public Instant changedAt() {
    return changedAt;
  }

  /**
   * Makes the record count as changed although none of its own columns is: something that belongs
   * to it was.
   */
  protected void touch() {
    changedAt = null;
  }

  void stamp(Instant now) {
    var who = CallerContext.current().loginName();
    if (createdAt == null) {
      createdAt = now;
      createdBy = who;
    }
    changedAt = now;
    changedBy = who;
  }

  void rememberState(Map<String, String> state) {
    stateWhenRead = state;
  }

  Map<String, String> stateWhenRead() {
    return stateWhenRead;
  }
}
