package org.keyuan.crm.web.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.keyuan.crm.customer.application.CustomerService;
import org.keyuan.crm.customer.application.CustomerVerification;
import org.keyuan.crm.shared.list.ListRecord;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.list.Lists;
import org.omnifaces.cdi.ViewScoped;

/** A customer with related records, and what can be done with it. */
@Named
@ViewScoped
public class CustomerViewBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String LIST = "/customer/list.xhtml";
  private static final String QUEUE = "/customer/verification.xhtml";

  @Inject private Lists lists;
  @Inject private CustomerService service;
  @Inject private CustomerVerification verification;
  @Inject private FormFlow flow;

  private Long id;
  private String tab = "contacts";
  private String reason;
  private int version;
  private transient ListRecord record;

  public void open() {
    version = getRecord().version();
  }

  public void delete() {
    flow.act(() -> service.delete(id, version), "app.deleted", LIST);
  }

  public void approve() {
    flow.act(() -> verification.approve(id, version), "customer_verify.message.approved", QUEUE);
  }

  public void reject() {
    flow.act(
        () -> verification.reject(id, version, reason), "customer_verify.message.rejected", QUEUE);
  }

  public ListRecord getRecord() {
    if (record == null) {
      record = lists.record("customer", id);
    }
    return record;
  }

  public String getName() {
    return (String) getRecord().value("name");
  }

  public boolean isPending() {
    return "PENDING".equals(getRecord().value("verification"));
  }

  public boolean isEnterprise() {
    return "ENTERPRISE".equals(getRecord().value("kind"));
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getTab() {
    return tab;
  }

  public void setTab(String tab) {
    this.tab = tab;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
