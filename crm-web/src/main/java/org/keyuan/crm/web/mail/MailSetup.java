package org.keyuan.crm.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.mail.MailSettings;

/** Lets screens say that mail can't leave yet. */
@Named
@RequestScoped
public class MailSetup {

  @Inject private MailSettings settings;

  public boolean isReady() {
    return settings.isReady();
  }

  /** Whether links can be written into mails. */
  public boolean isAddressed() {
    return settings.hasAddress();
  }
}
