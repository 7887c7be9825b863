package org.keyuan.crm.identity;

/** Another store that keeps passwords and can be asked about one. */
public interface PasswordStore {

  /** Whose accounts' passwords it keeps. */
  AuthSource source();

  /** What it says of somebody with this password; a refusal also where it can't be asked. */
  Voucher ask(String loginName, String password);
}
