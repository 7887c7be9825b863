package org.keyuan.crm.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.keyuan.crm.importing.engine.ColumnMapping;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Kind;
import org.keyuan.crm.shared.record.OwnedRecord;

/**
 * One file that somebody imports. Belongs to that person; the counts are kept by {@link
 * ImportProgress}, chunk by chunk and past this entity.
 */
@Entity
@Table(name = "IMPORT_RUN")
@Kind(RecordKind.IMPORT)
public class ImportRun extends OwnedRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQ_IMPORT_RUN")
  @SequenceGenerator(name = "SEQ_IMPORT_RUN", sequenceName = "SEQ_IMPORT_RUN", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "KIND")
  private String kind;

  @Column(name = "FILE_NAME")
  private String fileName;

  @Column(name = "FILE_ID")
  private Long fileId;

  @Column(name = "MAPPING")
  private String mapping;

  @Column(name = "VERIFIED")
  private boolean verified;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE")
  private ImportState state = ImportState.UPLOADED;

  @Column(name = "ROWS_TOTAL")
  private long rows;

  @Column(name = "JOB_RUN_ID")
  private Long jobRunId;

  protected ImportRun() {}

  /** A file just uploaded; it belongs to whoever uploads it. */
  public ImportRun(String kind, String fileName, long fileId, long rows, ColumnMapping mapping) {
    var caller = CallerContext.current();
    this.kind = kind;
    this.fileName = fileName;
    this.fileId = fileId;
    this.rows = rows;
    this.mapping = mapping.format();
    assignTo(Ownership.of(caller.employeeId(), caller.departmentId()));
  }

  /** Another mapping; what was found by a check no longer holds. */
  public void map(ColumnMapping newMapping) {
    requireIdle();
    mapping = newMapping.format();
    state = ImportState.UPLOADED;
  }

  /** New customers of this import count as checked by an administrator. */
  public void markVerified(boolean mark) {
    verified = mark;
  }

  /** Goes to work; which job does it is noted by {@link ImportProgress}. */
  public void begin(ImportMode mode) {
    requireIdle();
    state = mode.during();
    jobRunId = null;
  }

  /** The job could not be started, or an administrator gave it up. */
  public void giveUp() {
    state = ImportState.UPLOADED;
  }

  /** Every row has been passed. */
  public void end(ImportMode mode) {
    state = mode.after();
  }

  private void requireIdle() {
    if (state == ImportState.CHECKING || state == ImportState.IMPORTING) {
      throw new ImportUnderWayException(fileName);
    }
  }

  public ImportState state() {
    return state;
  }

  public String kind() {
    return kind;
  }

  public long rows() {
    return rows;
  }

  public long fileId() {
    return fileId;
  }

  public ColumnMapping mapping() {
    return ColumnMapping.parse(mapping);
  }

  public boolean isVerified() {
    return verified;
  }

  public Long jobRunId() {
    return jobRunId;
  }

  @Override
  public Long id() {
    return id;
  }

  @Override
  public String recordName() {
    return fileName;
  }
}
