package org.keyuan.crm.identity;

/** Which store proves that an account's user is who they say. */
public enum AuthSource {
  /** The password kept here. */
  LOCAL,
  /** The company's directory, asked with the name and password that were typed. */
  LDAP,
  /** The company's OpenID provider, to whose own log-in page people are sent. */
  OIDC
}
