package org.keyuan.crm.search.persistence;

/**
 * How the outbox stands.
 *
 * @param number the last number given
 * @param forgotten the last number that is no longer there; an index that stands before it is
 *     written anew
 * @param generation the name of the index that each server is to have
 */
public record SearchState(long number, long forgotten, String generation) {

  /** The generation of a database that no server has worked on. */
  public static final String NONE_YET = "first";
}
