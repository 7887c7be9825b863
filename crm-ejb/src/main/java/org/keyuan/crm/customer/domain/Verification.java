package org.keyuan.crm.customer.domain;

/**
 * Whether an administrator has checked the customer; only verified ones count in tiering and
 * reports.
 */
public enum Verification {
  PENDING,
  VERIFIED,
  REJECTED
}
