package org.keyuan.crm.web.bulk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.keyuan.crm.bulk.application.BulkChanges;
import org.keyuan.crm.bulk.application.BulkDetail;
import org.keyuan.crm.bulk.application.BulkPreparation;
import org.keyuan.crm.bulk.application.BulkQueries;
import org.keyuan.crm.bulk.application.BulkRun;
import org.keyuan.crm.bulk.domain.BulkNotFoundException;
import org.keyuan.crm.bulk.domain.Reason;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.web.shared.form.Failures;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.text.Words;
import org.omnifaces.util.Faces;

/** A change of many records: its preview, how far it is, what came of it. */
@Named
@ViewScoped
public class BulkViewBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String HERE = "/bulk/view.xhtml?id=";

  @Inject private BulkQueries queries;
  @Inject private BulkPreparation preparation;
  @Inject private BulkChanges changes;
  @Inject private FormFlow flow;
  @Inject private Failures failures;
  @Inject private BulkValues values;
  @Inject private Words words;

  private Long id;
  private boolean accepted;
  private transient BulkDetail detail;

  public void confirm() {
    flow.act(() -> changes.confirm(id, accepted), "bulk.message.started", HERE + id);
  }

  public void goOn() {
    flow.act(() -> changes.goOn(id), "bulk.message.goes_on", HERE + id);
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
   * @throws BulkNotFoundException when the address names none of the caller's
   */
  public BulkDetail getDetail() {
    if (detail == null) {
      if (id == null) {
        throw new BulkNotFoundException();
      }
      detail = queries.get(id);
    }
    return detail;
  }

  public String getTitle() {
    return getDetail().run().isLeaver()
        ? words.of("handover.leaver.title", getDetail().leaver())
        : title(getDetail().run());
  }

  /** What is done, in words: {@code Edit: Industry}. */
  public String title(BulkRun run) {
    var field = values.field(run);
    var verb = words.of(run.verb());
    var done = field.isEmpty() ? verb : words.of("bulk.titled", verb, field);
    return run.isUndo() ? words.of("bulk.undone", done) : done;
  }

  public String value(String text) {
    return values.of(getDetail().run(), text);
  }

  public String reason(Reason reason) {
    return reason == null ? "" : reason.text(words.getLocale());
  }

  /** The question before a person's time in the company ends; none where records only change. */
  public String getQuestion() {
    return getDetail().run().isLeaver()
        ? words.of("handover.leaver.confirm", getDetail().leaver())
        : null;
  }

  /** The caller's bulk changes. */
  public List<BulkRun> getMine() {
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
