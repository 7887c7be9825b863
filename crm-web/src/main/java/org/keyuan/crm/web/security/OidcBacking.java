package org.keyuan.crm.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.directory.OidcSettings;
import org.keyuan.crm.web.shared.text.Words;

/** The log-in page's other way in. */
@Named("oidc")
@RequestScoped
public class OidcBacking {

  @Inject private OidcSettings settings;
  @Inject private Words words;

  public boolean isOn() {
    return settings.isOn();
  }

  public String getLabel() {
    return settings.label(words.getLocale());
  }
}
