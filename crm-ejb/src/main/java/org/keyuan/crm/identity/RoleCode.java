package org.keyuan.crm.identity;

/** Codes of the roles that ship with the product and that its own code speaks of. */
public final class RoleCode {

  public static final String OPERATOR = "OPERATOR";
  public static final String ACCOUNT_MANAGER = "ACCOUNT_MANAGER";
  public static final String TEAM_LEADER = "TEAM_LEADER";
  public static final String EXECUTIVE = "EXECUTIVE";
  public static final String MARKETER = "MARKETER";
  public static final String ADMIN = "ADMIN";
  public static final String PORTAL = "PORTAL";

  private RoleCode() {}
}
