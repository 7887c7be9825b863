package org.keyuan.crm.web.activity;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.keyuan.crm.activity.application.ActivityQueries;
import org.keyuan.crm.activity.application.ActivityService;
import org.keyuan.crm.activity.domain.ActivityCommand;
import org.keyuan.crm.activity.domain.ActivityKind;
import org.keyuan.crm.activity.domain.ActivityState;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.shared.time.CompanyZone;
import org.keyuan.crm.web.customer.WayBack;
import org.keyuan.crm.web.shared.form.RecordEditing;
import org.omnifaces.cdi.ViewScoped;

/** Entering, changing and deleting an activity. */
@Named
@ViewScoped
public class ActivityEditBacking extends RecordEditing<ActivityCommand> {

  private static final long serialVersionUID = 1L;
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  @Inject private ActivityService service;
  @Inject private ActivityQueries queries;
  @Inject private CompanyClock clock;
  @Inject private CompanyZone company;

  private final WayBack way = new WayBack();
  private boolean done;

  public ActivityEditBacking() {
    super(ActivityCommand.class, RecordKind.ACTIVITY, "activity", "/activity/");
  }

  @Override
  protected Map<String, ?> preset() {
    var given = new HashMap<String, Object>();
    given.put("kind", ActivityKind.CALL.name());
    given.put("state", (done ? ActivityState.DONE : ActivityState.PLANNED).name());
    given.put("happensAt", done ? clock.now().truncatedTo(ChronoUnit.MINUTES) : tomorrow());
    given.put("customerId", way.getCustomerId());
    given.put("ownerId", CallerContext.current().employeeId());
    return given;
  }

  private Instant tomorrow() {
    return clock.today().plusDays(1).atTime(MORNING).atZone(company.zone()).toInstant();
  }

  @Override
  protected String after(long id) {
    return way.orElse("/activity/view.xhtml?id=" + id);
  }

  @Override
  protected Edited<ActivityCommand> read(long id) {
    return queries.open(id);
  }

  @Override
  protected Long create(ActivityCommand command, String token) {
    return service.enter(command, token);
  }

  @Override
  protected void change(long id, int version, ActivityCommand command) {
    service.change(id, version, command);
  }

  @Override
  protected void remove(long id, int version) {
    service.delete(id, version);
  }

  public WayBack getWay() {
    return way;
  }

  /** Whether something is entered that was done already, rather than planned. */
  public boolean isDone() {
    return done;
  }

  public void setDone(boolean done) {
    this.done = done;
  }
}
