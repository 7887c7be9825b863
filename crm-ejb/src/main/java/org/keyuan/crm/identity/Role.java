package org.keyuan.crm.identity;

/** The roles of the product. */
public enum Role {
  OPERATOR,
  ACCOUNT_MANAGER,
  TEAM_LEADER,
  EXECUTIVE,
  MARKETER,
  ADMIN,
  PORTAL
}
