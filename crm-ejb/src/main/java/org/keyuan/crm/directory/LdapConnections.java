package org.keyuan.crm.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.net.ssl.SSLSocketFactory;
import org.keyuan.crm.settings.ClearConnections;

/**
 * Opens connections to the directory: to the first of its servers that answers, encrypted, with
 * certificate and host name checked, within a short time. Nothing is sent in the clear to another
 * machine unless a parameter says so; referrals to other servers are not followed.
 */
@ApplicationScoped
class LdapConnections {

  private static final int LARGEST_ANSWER = 1_000_000;

  @Inject private LdapSettings settings;
  @Inject private ClearConnections clearConnections;

  /** A connection that nobody has signed in on yet; the caller closes it. */
  LDAPConnection open() throws NoUsableAnswerException {
    var context = TrustedCertificates.context(settings.certificates());
    var sockets = new ImpatientSockets(context.getSocketFactory(), millis());
    NoUsableAnswerException last = null;
    for (var address : settings.addresses()) {
      try {
        return open(address, sockets);
      } catch (NoUsableAnswerException e) {
        last = e;
      }
    }
    throw last;
  }

  private LDAPConnection open(LdapAddress address, SSLSocketFactory sockets)
      throws NoUsableAnswerException {
    var startTls = !address.encrypted() && settings.usesStartTls();
    var clear = !address.encrypted() && !startTls;
    if (clear && !clearConnections.mayLeadTo(address.host())) {
      throw new NoUsableAnswerException(
          Fault.NOT_ENCRYPTED, address.toString(), address + " is not encrypted");
    }
    LDAPConnection connection = null;
    try {
      connection =
          address.encrypted()
              ? new LDAPConnection(sockets, options())
              : new LDAPConnection(options());
      connection.connect(address.host(), address.port());
      if (startTls) {
        startTls(connection, sockets);
      }
      return connection;
    } catch (LDAPException e) {
      if (connection != null) {
        connection.close();
      }
      throw new NoUsableAnswerException(Fault.of(e), address.toString(), address.toString(), e);
    }
  }

  private static void startTls(LDAPConnection connection, SSLSocketFactory sockets)
      throws LDAPException {
    var answer = connection.processExtendedOperation(new StartTLSExtendedRequest(sockets));
    if (!answer.getResultCode().equals(com.unboundid.ldap.sdk.ResultCode.SUCCESS)) {
      throw new LDAPException(answer);
    }
  }

  private int millis() {
    return settings.seconds() * 1000;
  }

  private LDAPConnectionOptions options() {
    var options = new LDAPConnectionOptions();
    options.setConnectTimeoutMillis(millis());
    options.setResponseTimeoutMillis(millis());
    options.setUseSynchronousMode(true);
    options.setFollowReferrals(false);
    options.setMaxMessageSize(LARGEST_ANSWER);
    options.setBindWithDNRequiresPassword(true);
    options.setSSLSocketVerifier(new NamedCertificates());
    return options;
  }
}
