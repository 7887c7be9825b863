package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.settings.Parameters;

/** The profile that the company chose by the parameter {@code password.profile}. */
@ApplicationScoped
public class PasswordProfiles {

  @Inject private Parameters parameters;

  public PasswordProfile current() {
    return "MLPS".equals(parameters.text("password.profile"))
        ? PasswordProfile.mlps(
            parameters.number("password.mlps.length"),
            parameters.number("password.mlps.classes"),
            parameters.number("password.mlps.days"),
            parameters.number("password.mlps.history"))
        : PasswordProfile.NIST;
  }
}
