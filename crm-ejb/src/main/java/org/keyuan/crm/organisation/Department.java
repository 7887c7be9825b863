package org.keyuan.crm.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.record.Kind;
import org.keyuan.crm.shared.record.StoredRecord;

/**
 * A node of the department tree. Its path of ids decides "department and below" for the data scope.
 */
@Entity
@Table(name = "DEPARTMENT")
@Kind(RecordKind.DEPARTMENT)
public class Department extends StoredRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQ_DEPARTMENT")
  @SequenceGenerator(name = "SEQ_DEPARTMENT", sequenceName = "SEQ_DEPARTMENT", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "CODE")
  private String code;

  @Column(name = "NAME")
  private String name;

  @Column(name = "PARENT_ID")
  private Long parentId;

  @Column(name = "PATH")
  private String path = "-";

  @Column(name = "SORT_NO")
  private int sortNumber;

  protected Department() {}

  public Department(DepartmentCommand command) {
    describe(command);
  }

  public void describe(DepartmentCommand command) {
    code = command.code();
    name = command.name();
    sortNumber = command.sortNumber() == null ? 0 : command.sortNumber();
  }

  /**
   * Hangs the department below another one, or at the root for null.
   *
   * @throws FieldException when the new parent lies below this department
   */
  public void placeBelow(Department parent) {
    if (parent != null && parent.path.contains("/" + id + "/")) {
      throw new FieldException("parentId", "department.error.cycle", parent.name);
    }
    parentId = parent == null ? null : parent.id;
    path = (parent == null ? "/" : parent.path) + id + "/";
  }

  public String path() {
    return path;
  }

  public Long parentId() {
    return parentId;
  }

  @Override
  public Long id() {
    return id;
  }

  @Override
  public String recordName() {
    return name;
  }
}
