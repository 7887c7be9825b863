package org.keyuan.crm.shared.record;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import org.keyuan.crm.shared.access.Ownership;

/** A record with an owner, and so in somebody's data scope. */
@MappedSuperclass
public abstract class OwnedRecord extends StoredRecord implements Owned {

  @Embedded private Ownership ownership;

  /** Hands the record over. */
  public void assignTo(Ownership newOwnership) {
    ownership = newOwnership;
  }

  /** Never null: JPA reads an ownership of which both parts are null as none. */
  @Override
  public Ownership ownership() {
    return ownership == null ? Ownership.of(null, null) : ownership;
  }
}
