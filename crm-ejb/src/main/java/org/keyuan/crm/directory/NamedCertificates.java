package org.keyuan.crm.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLSocketVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/**
 * Wants a certificate of the server that was asked for. The library's own check would say of
 * another one no more than that there is no connection.
 */
final class NamedCertificates extends SSLSocketVerifier {

  private final SSLSocketVerifier names = new HostNameSSLSocketVerifier(true);

  @Override
  public void verifySSLSocket(String host, int port, SSLSocket socket) throws LDAPException {
    try {
      names.verifySSLSocket(host, port, socket);
    } catch (LDAPException e) {
      var cause = new SSLPeerUnverifiedException(e.getMessage());
      cause.initCause(e);
      throw new LDAPException(e.getResultCode(), e.getMessage(), cause);
    }
  }
}
