package org.keyuan.crm.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Whom encrypted connections trust: the authorities that the server's Java trusts, or, where an
 * administrator gave certificates as PEM text, those alone. There is no way to trust everybody.
 */
final class TrustedCertificates {

  private TrustedCertificates() {}

  /**
   * @param pem certificates one after the other, or blank
   */
  static SSLContext context(String pem) throws NoUsableAnswerException {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(pem.isBlank() ? null : store(pem));
      var context = SSLContext.getInstance("TLS");
      context.init(null, factory.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new NoUsableAnswerException(
          Fault.BAD_CERTIFICATES, "", "the trusted certificates can't be read", e);
    }
  }

  /** Whether the text is certificates, at least one, and nothing that can't be read. */
  static boolean areReadable(String pem) {
    try {
      return store(pem).size() > 0;
    } catch (GeneralSecurityException | IOException e) {
      return false;
    }
  }

  private static KeyStore store(String pem) throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    var bytes = new ByteArrayInputStream(pem.strip().getBytes(StandardCharsets.US_ASCII));
    for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(bytes)) {
      store.setCertificateEntry("trusted" + store.size(), certificate);
    }
    return store;
  }
}
