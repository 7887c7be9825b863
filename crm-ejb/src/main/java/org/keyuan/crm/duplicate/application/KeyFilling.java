package org.keyuan.crm.duplicate.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.keyuan.crm.shared.access.Unguarded;

/** A piece of work on keys that are lacking, while nobody else saves a customer. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Unguarded("the server's own clock")
public class KeyFilling {
  private static final int PIECE = 500;

  @Inject private Turns turns;
  @Inject private DuplicateKeys keys;
  @Inject private PairFinder pairs;

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

  /** Notes customers that are likely one, by keys behind this one; empty at the end. */
  public OptionalLong findPairs(String column, long after) {
    return pairs.find(column, after);
  }

  /** Forgets pairs of customers that are gone for good. */
  public void forgetPairs() {
    pairs.forget();
  }
}
