package org.keyuan.crm.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Kind;
import org.keyuan.crm.shared.record.StoredRecord;

/**
 * A set of permissions under a name that people know. Accounts and permissions refer to it by its
 * code, which never changes.
 */
@Entity
@Table(name = "APP_ROLE")
@Kind(RecordKind.ROLE)
public class Role extends StoredRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQ_APP_ROLE")
  @SequenceGenerator(name = "SEQ_APP_ROLE", sequenceName = "SEQ_APP_ROLE", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "CODE")
  private String code;

  @Column(name = "NAME_ZH")
  private String nameZh;

  @Column(name = "NAME_EN")
  private String nameEn;

  @Column(name = "REMARKS")
  private String remarks;

  @Column(name = "TWO_FACTOR")
  private boolean twoFactor;

  protected Role() {}

  public Role(RoleCommand command) {
    code = command.code();
    describe(command);
  }

  /** Takes over what is said of the role; the code stays. */
  public void describe(RoleCommand command) {
    nameZh = command.nameZh();
    nameEn = command.nameEn();
    remarks = command.remarks();
    twoFactor = command.twoFactor();
  }

  public String code() {
    return code;
  }

  @Override
  public Long id() {
    return id;
  }

  @Override
  public String recordName() {
    return nameZh;
  }
}
