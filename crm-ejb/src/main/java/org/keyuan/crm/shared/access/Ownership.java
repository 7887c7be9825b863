package org.keyuan.crm.shared.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/**
 * Who a record belongs to; the data scope reads nothing else. Both parts are null for a record in
 * the public pool.
 */
@Embeddable
public class Ownership {

  @Column(name = "OWNER_ID")
  private Long ownerId;

  @Column(name = "DEPARTMENT_ID")
  private Long departmentId;

  protected Ownership() {}

  private Ownership(Long ownerId, Long departmentId) {
    this.ownerId = ownerId;
    this.departmentId = departmentId;
  }

  public static Ownership of(Long ownerId, Long departmentId) {
    return new Ownership(ownerId, departmentId);
  }

  public Long ownerId() {
    return ownerId;
  }

  public Long departmentId() {
    return departmentId;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ownership that
        && Objects.equals(ownerId, that.ownerId)
        && Objects.equals(departmentId, that.departmentId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(ownerId, departmentId);
  }

  @Override
  public String toString() {
    return ownerId + "/" + departmentId;
  }
}
