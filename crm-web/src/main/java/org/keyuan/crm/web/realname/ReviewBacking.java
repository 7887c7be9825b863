package org.keyuan.crm.web.realname;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.keyuan.crm.realname.application.IdentityReview;
import org.keyuan.crm.realname.application.ReviewDetail;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/**
 * The reviewer's page. The person's data stays for the length of a request alone and never lies in
 * the session.
 */
@Named("reviewBacking")
@ViewScoped
public class ReviewBacking implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String LIST = "/realname/list.xhtml";
  private static final String HERE = "/realname/view.xhtml?id=";
  private static final String DETAIL = ReviewDetail.class.getName();

  @Inject private IdentityReview review;
  @Inject private FormFlow flow;

  private Long id;
  private int version;
  private Long next;
  private String reason;

  public void open() {
    version = getDetail().version();
    next = getDetail().next() == null ? getDetail().previous() : getDetail().next();
  }

  public void approve() {
    flow.act(() -> review.approve(id, version), "realname.message.approved", onwards());
  }

  public void reject() {
    flow.act(() -> review.reject(id, version, reason), "realname.message.rejected", onwards());
  }

  public void erase() {
    flow.act(() -> review.erase(id, version), "realname.message.erased", LIST);
  }

  private String onwards() {
    return next == null ? LIST : HERE + next;
  }

  /** Read, and written down as a look, once for a request. */
  public ReviewDetail getDetail() {
    if (id == null) {
      throw new RecordNotFoundException(RecordKind.IDENTITY_VERIFICATION);
    }
    ReviewDetail detail = Faces.getRequestAttribute(DETAIL);
    if (detail == null) {
      detail = review.open(id);
      Faces.setRequestAttribute(DETAIL, detail);
    }
    return detail;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
