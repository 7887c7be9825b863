package org.keyuan.crm.web.identity;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.keyuan.crm.onboarding.ApprovalCommand;
import org.keyuan.crm.onboarding.RegistrationDecision;
import org.keyuan.crm.onboarding.RegistrationState;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListRecord;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.form.RecordForm;
import org.keyuan.crm.web.shared.list.Lists;
import org.omnifaces.cdi.ViewScoped;

/** Deciding about somebody's wish for an account. */
@Named
@ViewScoped
public class RegistrationBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String LIST = "/identity/registration/list.xhtml";

  @Inject private RegistrationDecision decision;
  @Inject private Lists lists;
  @Inject private FormFlow flow;

  private Long id;
  private RecordForm<ApprovalCommand> form;
  private String reason;

  /** Reads the form's proposals where there is something to decide. */
  public void open() {
    var waiting = RegistrationState.WAITING.name().equals(getRecord().value("state"));
    if (waiting && CallerContext.current().may(RecordKind.REGISTRATION, Action.APPROVE)) {
      form = RecordForm.of(ApprovalCommand.class, decision.open(id));
    }
  }

  public void approve() {
    flow.act(
        () -> decision.approve(id, form.version(), form.command()),
        "registration.message.approved",
        LIST);
  }

  public void reject() {
    flow.act(
        () -> decision.reject(id, form.version(), reason), "registration.message.rejected", LIST);
  }

  public boolean isDeciding() {
    return form != null;
  }

  public ListRecord getRecord() {
    return lists.record("registration", id);
  }

  public RecordForm<ApprovalCommand> getForm() {
    return form;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
