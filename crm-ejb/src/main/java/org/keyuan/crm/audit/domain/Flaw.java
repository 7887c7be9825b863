package org.keyuan.crm.audit.domain;

/** What can be wrong with the chain. */
public enum Flaw {
  /** What a row says is not what the product wrote. */
  CHANGED,
  /**
   * A row's hash is not the one that its contents give, but what follows was built on the latter.
   */
  HASH_CHANGED,
  /** The row is genuine but doesn't belong here: rows were exchanged, or the numbers pushed up. */
  MOVED,
  /** There is no row with this number. */
  MISSING,
  /** A row that the product did not write, or one too many. */
  INSERTED,
  /** The chain is shorter than it was. */
  CUT,
  /** The chain fits together, but it isn't the one that was noted outside of the database. */
  REWRITTEN,
  /** A row should have been sealed long ago. */
  UNSEALED,
  /** Values are gone, and no row of the chain says that they were erased. */
  ERASED_UNSAID
}
