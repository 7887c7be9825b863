package org.keyuan.crm.identity;

/**
 * What somebody gives again who is signed in already, before anything changes by which their
 * account is opened. What was left empty is the empty text.
 *
 * @param password the one with which they sign in, whichever store keeps it
 * @param code of the authenticator, or for recovery; looked at only where there is a second factor
 */
public record OwnCredentials(String password, String code) {

  public OwnCredentials {
    password = password == null ? "" : password;
    code = code == null ? "" : code;
  }

  /** Those of somebody without a second factor. */
  public static OwnCredentials of(String password) {
    return new OwnCredentials(password, null);
  }

  /** Says nothing, wherever it is printed. */
  @Override
  public String toString() {
    return "OwnCredentials";
  }
}
