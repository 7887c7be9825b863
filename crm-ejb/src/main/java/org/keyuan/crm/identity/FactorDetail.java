package org.keyuan.crm.identity;

/**
 * One's own second factor.
 *
 * @param set whether there is one
 * @param required whether a role needs it
 * @param codesLeft recovery codes that were not used yet
 */
public record FactorDetail(boolean set, boolean required, long codesLeft) {}
