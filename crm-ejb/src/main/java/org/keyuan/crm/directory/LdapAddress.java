package org.keyuan.crm.directory;

import java.net.URI;
import java.util.Arrays;
import java.util.List;

/**
 * One server of the directory.
 *
 * @param encrypted whether the connection begins with TLS
 */
record LdapAddress(String host, int port, boolean encrypted) {

  /**
   * The addresses of a parameter, separated by blanks or commas: {@code ldaps://dc1.corp.example
   * ldap://dc2.corp.example:389}.
   */
  static List<LdapAddress> list(String text) throws NoUsableAnswerException {
    if (text.isBlank()) {
      throw new NoUsableAnswerException(Fault.NO_DIRECTORY, "", "ldap.url is empty");
    }
    try {
      return Arrays.stream(text.strip().split("[\\s,]+")).map(LdapAddress::of).toList();
    } catch (IllegalArgumentException e) {
      throw new NoUsableAnswerException(
          Fault.WRONG_ADDRESS, text.strip(), "the directory's address is wrong", e);
    }
  }

  private static LdapAddress of(String text) {
    var uri = URI.create(text);
    var encrypted = "ldaps".equalsIgnoreCase(uri.getScheme());
    if (uri.getHost() == null || !(encrypted || "ldap".equalsIgnoreCase(uri.getScheme()))) {
      throw new IllegalArgumentException("expected ldap:// or ldaps:// and a name, not " + text);
    }
    var port = uri.getPort() > 0 ? uri.getPort() : encrypted ? 636 : 389;
    return new LdapAddress(uri.getHost(), port, encrypted);
  }

  @Override
  public String toString() {
    return (encrypted ? "ldaps://" : "ldap://") + host + ":" + port;
  }
}
