package org.keyuan.crm.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.keyuan.crm.identity.ProfileQueries;
import org.keyuan.crm.identity.ProfileService;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.web.security.SessionTokens;
import org.keyuan.crm.web.shared.form.Failures;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.util.Faces;

/** Changing one's own password. */
@Named
@RequestScoped
public class PasswordBacking {

  @Inject private ProfileService profile;
  @Inject private ProfileQueries queries;
  @Inject private Words words;
  @Inject private FormFlow flow;
  @Inject private Failures failures;
  @Inject private SessionTokens sessions;
  @Inject private AgainBacking again;

  private String newPassword;
  private String repeated;

  public void change() {
    if (!Objects.equals(newPassword, repeated)) {
      failures.show(new FieldException("repeated", "profile.error.not_repeated"));
      return;
    }
    flow.act(
        () -> {
          profile.changePassword(again.given(), newPassword);
          sessions.renew(Faces.getRequest(), CallerContext.current().loginName());
        },
        "profile.message.password_changed",
        "/index.xhtml");
  }

  /** Where it is kept, in words. */
  public String getSource() {
    return words.of("authsource." + queries.passwordSource());
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
