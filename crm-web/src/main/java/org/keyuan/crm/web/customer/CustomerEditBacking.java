package org.keyuan.crm.web.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.keyuan.crm.customer.application.CustomerQueries;
import org.keyuan.crm.customer.application.CustomerService;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.duplicate.domain.LikelyDuplicateException;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.form.RecordForm;
import org.omnifaces.cdi.ViewScoped;

/** Entering and changing a customer. */
@Named
@ViewScoped
public class CustomerEditBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CustomerService service;
  @Inject private CustomerQueries queries;
  @Inject private FormFlow flow;

  private Long id;
  private boolean asked;
  private String reason = "";
  private RecordForm<CustomerCommand> form;

  public void open() {
    if (id == null && !CallerContext.current().may(RecordKind.CUSTOMER, Action.CREATE)) {
      throw new AccessDeniedException(RecordKind.CUSTOMER, Action.CREATE);
    }
    if (form == null) {
      form = id == null ? blank() : RecordForm.of(CustomerCommand.class, queries.open(id));
      form.getValues().computeIfAbsent("kind", kind -> "ENTERPRISE");
    }
  }

  private static RecordForm<CustomerCommand> blank() {
    var owner = CallerContext.current().employeeId();
    return RecordForm.blank(
        CustomerCommand.class, owner == null ? Map.of() : Map.of("ownerId", owner));
  }

  public void save() {
    flow.save(form, this::store, queries::open, "/customer/view.xhtml");
  }

  private Long store() {
    if (form.isNew()) {
      return enter();
    }
    service.change(form.getId(), form.version(), form.command());
    return form.getId();
  }

  private Long enter() {
    try {
      return asked && !reason.isBlank()
          ? service.enterAllTheSame(form.command(), reason, form.token())
          : service.enter(form.command(), form.token());
    } catch (LikelyDuplicateException e) {
      asked = true;
      throw e;
    }
  }

  /** Whether somebody very like is there, so that a reason is wanted. */
  public boolean isAsked() {
    return asked;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason == null ? "" : reason;
  }

  public boolean isIndividual() {
    return "INDIVIDUAL".equals(form.getValues().get("kind"));
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public RecordForm<CustomerCommand> getForm() {
    return form;
  }
}
