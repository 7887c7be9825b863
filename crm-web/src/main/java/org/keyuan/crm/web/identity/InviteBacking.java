package org.keyuan.crm.web.identity;

import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.onboarding.InvitationCommand;
import org.keyuan.crm.onboarding.Invitations;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.form.RecordForm;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.cdi.ViewScoped;

/** Making an account whose user chooses the password. */
@Named
@ViewScoped
public class InviteBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Invitations invitations;
  @Inject private FormFlow flow;
  @Inject private Words words;

  private final RecordForm<InvitationCommand> form =
      RecordForm.blank(InvitationCommand.class, Map.of("locale", "zh-CN"));

  /**
   * @throws AccessDeniedException for whoever may not make accounts
   */
  public void open() {
    if (!CallerContext.current().may(RecordKind.USER, Action.CREATE)) {
      throw new AccessDeniedException(RecordKind.USER, Action.CREATE);
    }
  }

  public void send() {
    flow.act(
        () -> invitations.invite(form.command(), form.token()),
        "user.message.invited",
        "/identity/user/list.xhtml");
  }

  public List<SelectItem> getLanguages() {
    return List.of(
        new SelectItem("zh-CN", words.of("app.language_zh")), new SelectItem("en", "English"));
  }

  public RecordForm<InvitationCommand> getForm() {
    return form;
  }
}
