package org.keyuan.crm.batch.shared;

/**
 * An item together with the key at which a restarted run continues behind it: a row number, an id.
 */
public record Keyed<T>(long key, T value) {
  /** The same key with another value, for processors. */
  public <R> Keyed<R> with(R other) {
    return new Keyed<>(key, other);
  }
}
