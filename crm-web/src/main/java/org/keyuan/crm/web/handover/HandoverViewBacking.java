package org.keyuan.crm.web.handover;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.keyuan.crm.handover.application.HandoverDetail;
import org.keyuan.crm.handover.application.HandoverPreparation;
import org.keyuan.crm.handover.application.HandoverQueries;
import org.keyuan.crm.handover.application.HandoverRun;
import org.keyuan.crm.handover.application.Handovers;
import org.keyuan.crm.handover.domain.HandoverNotFoundException;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.web.shared.form.Failures;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.util.Faces;

/** A handover: its preview, how far it is, what came of it. */
@Named
@ViewScoped
public class HandoverViewBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String HERE = "/handover/view.xhtml?id=";

  @Inject private HandoverQueries queries;
  @Inject private HandoverPreparation preparation;
  @Inject private Handovers handovers;
  @Inject private FormFlow flow;
  @Inject private Failures failures;
  @Inject private Words words;

  private Long id;
  private boolean accepted;
  private transient HandoverDetail detail;

  public void confirm() {
    flow.act(() -> handovers.confirm(id, accepted), "handover.message.started", HERE + id);
  }

  public void goOn() {
    flow.act(() -> handovers.goOn(id), "handover.message.goes_on", HERE + id);
  }

  /** Prepares the way back; its preview is shown next. */
  public void undo() {
    try {
      Faces.redirect(Faces.getRequestContextPath() + HERE + preparation.undo(id));
    } catch (BusinessException e) {
      failures.show(e);
    }
  }

  /** Reads the progress anew; called by the page while the work is going on. */
  public void refresh() {
    detail = null;
  }

  /**
   * @throws HandoverNotFoundException when the address names none of the caller's
   */
  public HandoverDetail getDetail() {
    if (detail == null) {
      if (id == null) {
        throw new HandoverNotFoundException();
      }
      detail = queries.get(id);
    }
    return detail;
  }

  public String getTitle() {
    return getDetail().run().isLeaver()
        ? words.of("handover.leaver.title", getDetail().leaver())
        : words.of("handover.title");
  }

  /** The question before a person's time in the company ends; none where records only move. */
  public String getQuestion() {
    return getDetail().run().isLeaver()
        ? words.of("handover.leaver.confirm", getDetail().leaver())
        : null;
  }

  /** The caller's handovers. */
  public List<HandoverRun> getMine() {
    return queries.list();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public boolean isAccepted() {
    return accepted;
  }

  public void setAccepted(boolean accepted) {
    this.accepted = accepted;
  }
}
