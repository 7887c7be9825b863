package org.keyuan.crm.duplicate.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.keyuan.crm.shared.access.Unguarded;

/** A piece of work on keys that are lacking, while nobody else saves a customer. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Unguarded("the server's own clock")
public class KeyFilling {
  private static final int PIECE = 500;

  @Inject private Turns turns;
  @Inject private DuplicateKeys keys;

  /**
   * Makes keys from this id on.
   *
   * @return where the next piece begins, or -1 when there is none
   */
  public long fillFrom(long id) {
    var first = keys.firstLacking(id);
    if (first.isEmpty()) {
      return -1;
    }
    turns.takeAll();
    long end = first.getAsLong() + PIECE;
    keys.fill(first.getAsLong(), end);
    return end;
  }
}
