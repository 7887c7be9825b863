package org.keyuan.crm.web.mail;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.keyuan.crm.mail.MailService;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.omnifaces.cdi.ViewScoped;

/** One mail of the outbox. */
@Named
@ViewScoped
public class MailBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private MailService service;
  @Inject private FormFlow flow;

  private Long id;

  public void sendAgain() {
    flow.act(() -> service.sendAgain(id), "mail.message.again", "/mail/view.xhtml?id=" + id);
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
