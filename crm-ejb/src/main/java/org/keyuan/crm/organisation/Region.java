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
 * A province, city or district. The path of ids from the root makes "with everything below" one
 * index range.
 */
@Entity
@Table(name = "REGION")
@Kind(RecordKind.REGION)
public class Region extends StoredRecord {

  private static final int DISTRICT = 3;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQ_REGION")
  @SequenceGenerator(name = "SEQ_REGION", sequenceName = "SEQ_REGION", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "CODE")
  private String code;

  @Column(name = "NAME")
  private String name;

  @Column(name = "LEVEL_NO")
  private int level;

  @Column(name = "PARENT_ID")
  private Long parentId;

  @Column(name = "FULL_NAME")
  private String fullName;

  @Column(name = "PATH")
  private String path = "-";

  protected Region() {}

  /**
   * A new region below the parent; null makes a province.
   *
   * @throws FieldException when the parent is a district
   */
  public Region(String code, String name, Region parent) {
    if (parent != null && parent.level == DISTRICT) {
      throw new FieldException("parentId", "region.error.too_deep", parent.fullName);
    }
    this.code = code;
    rename(name, parent);
    this.level = parent == null ? 1 : parent.level + 1;
    this.parentId = parent == null ? null : parent.id;
  }

  public void rename(String newName, Region parent) {
    name = newName;
    fullName = parent == null ? newName : parent.fullName + " " + newName;
  }

  void recode(String newCode) {
    code = newCode;
  }

  /** Sets the path once the id is known. */
  void placeBelow(Region parent) {
    path = (parent == null ? "/" : parent.path) + id + "/";
  }

  /** With the names of the regions above it. */
  public String fullName() {
    return fullName;
  }

  public String path() {
    return path;
  }

  public int level() {
    return level;
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
