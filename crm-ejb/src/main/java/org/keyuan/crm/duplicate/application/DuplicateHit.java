package org.keyuan.crm.duplicate.application;

import java.io.Serializable;
import org.keyuan.crm.duplicate.domain.Likeness;

/**
 * A customer like what was typed, as far as the caller may know.
 *
 * @param id null where the customer is out of the caller's scope; number, name and owner are then
 *     null too
 * @param department who knows more; null for a customer of nobody
 */
public record DuplicateHit(
    Long id, String number, String name, String owner, String department, Likeness likeness)
    implements Serializable {

  public boolean isMasked() {
    return id == null;
  }
}
