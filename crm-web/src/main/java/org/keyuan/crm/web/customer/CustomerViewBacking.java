package org.keyuan.crm.web.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.keyuan.crm.customer.application.CustomerService;
import org.keyuan.crm.customer.application.CustomerVerification;
import org.keyuan.crm.merge.application.MergeRow;
import org.keyuan.crm.merge.application.MergeUndo;
import org.keyuan.crm.merge.application.MergedCustomers;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.list.ListRecord;
import org.keyuan.crm.web.shared.form.Failures;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.list.Lists;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** A customer with related records, and what can be done with it. */
@Named
@ViewScoped
public class CustomerViewBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String LIST = "/customer/list.xhtml";
  private static final String HERE = "/customer/view.xhtml?id=";
  private static final String QUEUE = "/customer/verification.xhtml";

  @Inject private Lists lists;
  @Inject private CustomerService service;
  @Inject private CustomerVerification verification;
  @Inject private FormFlow flow;
  @Inject private MergedCustomers merged;
  @Inject private MergeUndo undo;
  @Inject private Words words;
  @Inject private Failures failures;

  private Long id;
  private String tab = "contacts";
  private String reason;
  private int version;
  private transient ListRecord record;
  private transient List<MergeRow> merges;

  /** A customer that was merged is shown as what it became part of. */
  public void open() {
    try {
      version = getRecord().version();
    } catch (RecordNotFoundException e) {
      var kept = id == null ? Optional.<Long>empty() : merged.findKept(id);
      Faces.redirect(Faces.getRequestContextPath() + HERE + kept.orElseThrow(() -> e));
    }
  }

  public List<MergeRow> getMerges() {
    if (merges == null) {
      merges = undo.listReversible(id);
    }
    return merges;
  }

  /** Makes two customers again of what was merged, and says what stayed as it is. */
  public void undo(long mergeId) {
    try {
      var undone = undo.undo(mergeId);
      var stayed = undone.keptFields().size() + undone.stayed();
      Faces.getFlash().setKeepMessages(true);
      words.info(
          stayed == 0 ? "merge.message.undone" : "merge.message.undone_partly",
          undone.keptFields().size(),
          undone.stayed());
      Faces.redirect(Faces.getRequestContextPath() + HERE + id);
    } catch (BusinessException e) {
      failures.show(e);
    }
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
