package org.keyuan.crm.web.activity;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.keyuan.crm.activity.application.ActivityCompletion;
import org.keyuan.crm.activity.domain.DoneCommand;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ListRecord;
import org.keyuan.crm.web.customer.WayBack;
import org.keyuan.crm.web.shared.form.FormFlow;
import org.keyuan.crm.web.shared.form.RecordForm;
import org.keyuan.crm.web.shared.list.Lists;
import org.omnifaces.cdi.ViewScoped;

/** An activity, and that it was done. */
@Named
@ViewScoped
public class ActivityViewBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Lists lists;
  @Inject private ActivityCompletion completion;
  @Inject private CompanyClock clock;
  @Inject private FormFlow flow;

  private final WayBack way = new WayBack();
  private Long id;
  private int version;
  private RecordForm<DoneCommand> form;
  private transient ListRecord record;

  public void open() {
    version = getRecord().version();
    form =
        RecordForm.blank(
            DoneCommand.class, Map.of("happensAt", clock.now().truncatedTo(ChronoUnit.MINUTES)));
  }

  public void complete() {
    flow.act(
        () -> completion.complete(id, version, form.command(), form.token()),
        "activity.message.done",
        way.orElse("/activity/view.xhtml?id=" + id));
  }

  /** Whether the caller may say that it was done: it is planned, and not theirs to look at only. */
  public boolean isPlanned() {
    return CallerContext.current().may(RecordKind.ACTIVITY, Action.EDIT)
        && getRecord().spec().has("state")
        && "PLANNED".equals(getRecord().value("state"));
  }

  public ListRecord getRecord() {
    if (record == null) {
      record = lists.record("activity", id);
    }
    return record;
  }

  public String getSubject() {
    return (String) getRecord().value("subject");
  }

  public RecordForm<DoneCommand> getForm() {
    return form;
  }

  public WayBack getWay() {
    return way;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
