package org.keyuan.crm.web.realname;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.keyuan.crm.realname.application.IdentityCommand;
import org.keyuan.crm.realname.application.OwnIdentity;
import org.keyuan.crm.realname.domain.DocumentSide;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.form.RecordForm;
import org.omnifaces.cdi.ViewScoped;

/** One's own request to be verified; its pictures come one by one through their own servlet. */
@Named
@ViewScoped
public class OwnIdentityBacking implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PROFILE = "/profile/view.xhtml";

  @Inject private OwnIdentity own;
  @Inject private FormFlow flow;

  private RecordForm<IdentityCommand> form;
  private String maskedNumber;

  public void open() {
    var opened = own.open();
    form = RecordForm.of(IdentityCommand.class, opened.edited());
    maskedNumber = opened.maskedNumber();
  }

  public void submit() {
    flow.act(() -> own.submit(form.command()), "realname.message.submitted", PROFILE);
  }

  public void withdraw() {
    flow.act(own::withdraw, "realname.message.withdrawn", PROFILE);
  }

  public List<DocumentSide> getSides() {
    return List.of(DocumentSide.values());
  }

  public RecordForm<IdentityCommand> getForm() {
    return form;
  }

  /** Of the number said before, which holds unless another one is typed; or null. */
  public String getMaskedNumber() {
    return maskedNumber;
  }
}
