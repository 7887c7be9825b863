package org.keyuan.crm.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.identity.OwnCredentials;
import org.keyuan.crm.identity.ProfileFactor;

/** What the tag {@code again} asks for; of this request alone, so that no session keeps it. */
@Named
@RequestScoped
public class AgainBacking {

  @Inject private ProfileFactor factor;

  private String currentPassword;
  private String code;
  private Boolean codeNeeded;

  /** What was typed. */
  OwnCredentials given() {
    return new OwnCredentials(currentPassword, code);
  }

  /** Whether the person has a second factor. */
  public boolean isCodeNeeded() {
    if (codeNeeded == null) {
      codeNeeded = factor.get().codeNeeded();
    }
    return codeNeeded;
  }

  public String getCurrentPassword() {
    return currentPassword;
  }

  public void setCurrentPassword(String currentPassword) {
    this.currentPassword = currentPassword;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
