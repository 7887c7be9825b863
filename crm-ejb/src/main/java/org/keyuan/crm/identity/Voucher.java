package org.keyuan.crm.identity;

import java.util.Set;

/**
 * What another store says of somebody who wants to sign in. Only code can make one; nothing that a
 * browser sends becomes a voucher by itself.
 *
 * @param right whether the store vouches for the person
 * @param subject how the store knows the person for good, whatever their name becomes; null where
 *     it has no such thing
 * @param roles the roles that the store gives, or null where roles are given here
 */
public record Voucher(
    AuthSource source, String loginName, boolean right, String subject, Set<String> roles) {

  /** The store does not vouch for this name. */
  public static Voucher refused(AuthSource source, String loginName) {
    return new Voucher(source, loginName, false, null, null);
  }

  /** The same person, for whom it does not count now. */
  Voucher refused() {
    return refused(source, loginName);
  }

  boolean grantsNothing() {
    return roles != null && roles.isEmpty();
  }
}
