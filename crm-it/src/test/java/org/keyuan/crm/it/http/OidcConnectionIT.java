package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyuan.crm.it.http.WithProvider.location;
import static org.keyuan.crm.it.http.WithProvider.target;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.directory.OpenIdProvider;
import org.keyuan.crm.it.directory.Values;
import org.keyuan.crm.shared.access.Asvs;

/** Connections to the OpenID provider: to the right server, or none. */
class OidcConnectionIT {
  private static final String HERE = "127.0.0.1";
  private static final String REFUSED = "login.xhtml?refused=provider";

  private final Anonymous browser = new Anonymous();

  @Asvs("12.3.2")
  @Test
  void certificate_thatNobodyTrusts_isRefused() throws Exception {
    try (var provider = OpenIdProvider.openEncrypted(HERE)) {
      InsideServer.set("directory.certificates", "");
      assertThat(target(browser.get("oidc/start"))).isEqualTo(REFUSED);
      assertThat(provider.asked()).isEmpty();
    }
  }

  @Asvs("12.3.2")
  @Test
  void nameInTheCertificate_thatIsAnothers_isRefused() throws Exception {
    try (var provider = OpenIdProvider.openEncrypted("127.0.0.2")) {
      assertThat(target(browser.get("oidc/start"))).isEqualTo(REFUSED);
      assertThat(provider.asked()).isEmpty();
    }
  }

  @Asvs({"12.3.1", "12.3.2"})
  @Test
  void secret_isSentToTheRightServerAlone() throws Exception {
    try (var provider = OpenIdProvider.openEncrypted(HERE)) {
      comeBack();
      assertThat(provider.asked()).as("a trusted one is asked").contains("/token");
    }
    try (var provider = OpenIdProvider.openEncrypted(HERE)) {
      var state = begin();
      InsideServer.set("directory.certificates", "");
      assertThat(target(browser.get("oidc/return?code=x&state=" + state))).isEqualTo(REFUSED);
      assertThat(provider.asked()).doesNotContain("/token");
    }
  }

  private void comeBack() throws Exception {
    assertThat(target(browser.get("oidc/return?code=x&state=" + begin()))).isEqualTo(REFUSED);
  }

  private String begin() throws Exception {
    var asked = Values.of(URI.create(location(browser.get("oidc/start"))).getRawQuery());
    return asked.get("state");
  }
}
