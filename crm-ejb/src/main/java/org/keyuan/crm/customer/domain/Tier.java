package org.keyuan.crm.customer.domain;

/** How a customer is treated; ordered from the highest. */
public enum Tier {
  VIP,
  POTENTIAL,
  ORDINARY
}
