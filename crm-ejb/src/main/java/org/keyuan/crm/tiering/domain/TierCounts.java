package org.keyuan.crm.tiering.domain;

/**
 * How many verified customers each tier has after a run, and how many have changed theirs in it.
 */
public record TierCounts(long vip, long potential, long ordinary, long moved) {}
