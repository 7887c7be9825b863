package org.keyuan.crm.customer.domain;

/** A person or an organisation. */
public enum CustomerKind {
  INDIVIDUAL,
  ENTERPRISE
}
