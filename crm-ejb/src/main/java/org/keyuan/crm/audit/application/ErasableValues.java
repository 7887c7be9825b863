package org.keyuan.crm.audit.application;

/**
 * How many rows of the trail hold values of a record that is gone.
 *
 * @param ready can be erased now
 * @param waiting can be erased once they have their place in the chain
 */
public record ErasableValues(long ready, long waiting) {

  /** Whether there is anything left to erase, now or soon. */
  public boolean any() {
    return ready + waiting > 0;
  }
}
