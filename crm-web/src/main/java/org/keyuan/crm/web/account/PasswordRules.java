package org.keyuan.crm.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.identity.PasswordProfiles;
import org.keyuan.crm.web.shared.text.Words;

/** What the company asks of a new password, said before somebody types one. */
@Named
@RequestScoped
public class PasswordRules {

  @Inject private PasswordProfiles profiles;
  @Inject private Words words;

  public String getText() {
    var profile = profiles.current();
    String rule = profile.classes() > 1 ? "classes" : "length";
    return words.of("profile.password_rule." + rule, profile.length(), profile.classes());
  }
}
