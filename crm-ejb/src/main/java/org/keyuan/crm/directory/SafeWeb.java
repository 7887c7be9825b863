package org.keyuan.crm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import org.keyuan.crm.settings.ClearConnections;
import org.keyuan.crm.settings.Parameters;

/**
 * Asks a web server that an administrator named, and trusts it no further: encrypted unless it is
 * this machine, no redirect followed, an answer of limited size within limited time.
 */
@ApplicationScoped
class SafeWeb {

  private static final int LARGEST_ANSWER = 500_000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Inject private Parameters parameters;
  @Inject private ClearConnections clearConnections;

  /** The answer's text; anything but 200 is a failure. */
  String get(URI address) throws NoUsableAnswerException {
    return exchange(address, Map.of(), null);
  }

  /** The same for a form that is sent. */
  String post(URI address, Map<String, String> headers, String form)
      throws NoUsableAnswerException {
    return exchange(address, headers, form);
  }

  /**
   * An address that may be asked, or to which a browser may be sent.
   *
   * @throws NoUsableAnswerException for anything else than https, and http on this machine
   */
  URI checked(String text) throws NoUsableAnswerException {
    try {
      var address = URI.create(text);
      var clear = "http".equals(address.getScheme());
      var host = address.getHost();
      var web = clear || "https".equals(address.getScheme());
      if (host == null || !web || address.getUserInfo() != null) {
        throw new NoUsableAnswerException(
            Fault.WRONG_ADDRESS, text, "not an https address: " + text);
      }
      if (clear && !clearConnections.mayLeadTo(host)) {
        throw new NoUsableAnswerException(Fault.NOT_ENCRYPTED, text, text + " is not encrypted");
      }
      return address;
    } catch (IllegalArgumentException e) {
      throw new NoUsableAnswerException(Fault.WRONG_ADDRESS, text, "not an address", e);
    }
  }

  private String exchange(URI address, Map<String, String> headers, String form)
      throws NoUsableAnswerException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    try {
      var connection = (HttpURLConnection) checked(address.toString()).toURL().openConnection();
      prepare(connection);
      headers.forEach(connection::setRequestProperty);
      if (form != null) {
        send(connection, form);
      }
      try (var answer = answer(connection, address)) {
        return text(answer, address, until);
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      throw new NoUsableAnswerException(Fault.of(e), address.toString(), address.toString(), e);
    }
  }

  private void prepare(HttpURLConnection connection) throws NoUsableAnswerException {
    if (connection instanceof HttpsURLConnection encrypted) {
      var trusted = TrustedCertificates.context(parameters.text("directory.certificates"));
      encrypted.setSSLSocketFactory(trusted.getSocketFactory());
    }
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout((int) PATIENCE.toMillis());
    connection.setReadTimeout((int) PATIENCE.toMillis());
    connection.setRequestProperty("Accept", "application/json");
  }

  private static void send(HttpURLConnection connection, String form) throws IOException {
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
    try (var out = connection.getOutputStream()) {
      out.write(form.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static InputStream answer(HttpURLConnection connection, URI address)
      throws IOException, NoUsableAnswerException {
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new NoUsableAnswerException(
          Fault.NOT_A_PROVIDER,
          address.toString(),
          address + " answers " + connection.getResponseCode());
    }
    return connection.getInputStream();
  }

  private static String text(InputStream answer, URI address, long until)
      throws IOException, NoUsableAnswerException {
    var all = new java.io.ByteArrayOutputStream();
    var part = new byte[8_192];
    for (int n = answer.read(part); n >= 0; n = answer.read(part)) {
      all.write(part, 0, n);
      if (all.size() > LARGEST_ANSWER || System.nanoTime() > until) {
        throw new NoUsableAnswerException(address + " answers too much or too slowly");
      }
    }
    return all.toString(StandardCharsets.UTF_8);
  }
}
