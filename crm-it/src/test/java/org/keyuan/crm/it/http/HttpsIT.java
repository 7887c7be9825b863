package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.shared.access.Asvs;

/** The server's own HTTPS listener, with the certificate that it made for itself. */
class HttpsIT {
  private static final URI HTTP = URI.create(TestServer.property("crm.it.url"));
  private static final int PORT = HTTP.getPort() + 1;

  @Asvs({"3.4.1", "3.3.1"})
  @Test
  void answer_hasBrowsersComeByHttpsForAYear_andGuardsTheCookie() throws Exception {
    for (var path : List.of("login.xhtml", "no-such-page.xhtml", "assets/keyuan.css", "api/jobs")) {
      var connection =
          (HttpsURLConnection)
              URI.create("https://" + HTTP.getHost() + ":" + PORT + "/crm/" + path)
                  .toURL()
                  .openConnection();
      connection.setSSLSocketFactory(sockets());
      connection.setHostnameVerifier((name, session) -> true);
      connection.setInstanceFollowRedirects(false);
      assertThat(connection.getHeaderField("Strict-Transport-Security"))
          .as(path)
          .isEqualTo("max-age=31536000; includeSubDomains");
      var cookie = connection.getHeaderField("Set-Cookie");
      assertThat(cookie == null || cookie.contains("Secure")).as(path + cookie).isTrue();
    }
  }

  @Asvs("12.1.1")
  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void connection_byAGoodVersion_isMade(String version) throws Exception {
    try (var socket = socket()) {
      socket.setEnabledProtocols(new String[] {version});
      socket.startHandshake();
      assertThat(socket.getSession().getProtocol()).isEqualTo(version);
      assertThat(socket.getSession().getCipherSuite()).contains("_GCM_").doesNotContain("TLS_RSA");
    }
  }

  @Asvs("12.1.2")
  @Test
  void connection_byAWeakSuite_isRefused() throws Exception {
    try (var socket = socket()) {
      var weak =
          Arrays.stream(socket.getSupportedCipherSuites())
              .filter(suite -> suite.startsWith("TLS_RSA_") || suite.contains("_CBC_"))
              .toArray(String[]::new);
      assertThat(weak).isNotEmpty();
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      socket.setEnabledCipherSuites(weak);
      assertThatThrownBy(socket::startHandshake)
          .isInstanceOfAny(SSLException.class, java.net.SocketException.class);
    }
  }

  @Asvs("12.1.2")
  @Test
  void connection_withEverySuite_takesTheStrongest() throws Exception {
    try (var socket = socket()) {
      socket.startHandshake();
      assertThat(socket.getSession().getCipherSuite()).isEqualTo("TLS_AES_256_GCM_SHA384");
    }
  }

  private static SSLSocket socket() throws IOException, GeneralSecurityException {
    return (SSLSocket) sockets().createSocket(HTTP.getHost(), PORT);
  }

  private static SSLSocketFactory sockets() throws GeneralSecurityException {
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new AnyServer()}, null);
    return context.getSocketFactory();
  }

  /** Trusts the test server, whose certificate nobody has signed. */
  private static final class AnyServer implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
