package org.keyuan.crm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.keyuan.crm.settings.Parameters;

/** How the OpenID provider is used, as the system parameters say. */
@ApplicationScoped
public class OidcSettings {

  static final String MAIL = "email";

  @Inject private Parameters parameters;

  /** Whether people can sign in there: it is switched on and everything it needs is set. */
  public boolean isOn() {
    return parameters.isSet("oidc.enabled")
        && !issuer().isBlank()
        && !clientId().isBlank()
        && !parameters.text("app.address").isBlank();
  }

  /** What the button on the log-in page says. */
  public String label(Locale locale) {
    return parameters.text(locale.getLanguage().equals("zh") ? "oidc.label.zh" : "oidc.label.en");
  }

  String issuer() {
    return parameters.text("oidc.issuer");
  }

  String clientId() {
    return parameters.text("oidc.client.id");
  }

  String clientSecret() {
    return parameters.secret("oidc.client.secret");
  }

  String scopes() {
    return parameters.text("oidc.scopes");
  }

  /** How strongly people must have signed in there; empty where that is left to the provider. */
  Set<String> strengths() {
    return Arrays.stream(parameters.text("oidc.acr").strip().split("\\s+"))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The claim that says who it is: the login name, or {@link #MAIL}. */
  String claim() {
    return parameters.text("oidc.claim");
  }

  boolean admits() {
    return parameters.isSet("oidc.admit");
  }

  String roleOfNewcomers() {
    return parameters.text("oidc.admit.role");
  }

  /**
   * An address of the product as the provider and browsers outside know it. It comes from a
   * parameter alone, never from what a request says of its host.
   *
   * @param path e.g. {@code /oidc/return}
   */
  String outside(String path) {
    return parameters.text("app.address").replaceAll("/+$", "") + path;
  }
}
