package org.keyuan.crm.activity.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.keyuan.crm.activity.domain.Activity;
import org.keyuan.crm.activity.domain.DoneCommand;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.submission.Submissions;

/** Says that something planned was done and, at once, what comes next. */
@Stateless
public class ActivityCompletion {

  @Inject private Records records;
  @Inject private Submissions submissions;
  @Inject private ActivityEntry entry;
  @Inject private CompanyClock clock;

  /**
   * Both or neither: where the next activity can't be planned, this one stays planned.
   *
   * @param submission the form's token, or null
   * @return the id of the activity planned next, or of this one where none is
   */
  @Permitted(kind = RecordKind.ACTIVITY, action = Action.EDIT)
  public Long complete(
      long id, int version, @NotNull @Valid DoneCommand command, String submission) {
    return submissions.once(submission, () -> complete(id, version, command));
  }

  private Long complete(long id, int version, DoneCommand command) {
    var activity = records.get(Activity.class, id, version, Action.EDIT);
    activity.complete(command.happensAt(), command.result(), clock.now());
    records.flush();
    return command.nextAt() == null ? end(activity, command) : plan(activity, command);
  }

  private static Long end(Activity activity, DoneCommand command) {
    if (command.nextSubject() != null) {
      throw new FieldException("nextAt", "activity.error.next_without_time");
    }
    return activity.id();
  }

  private Long plan(Activity activity, DoneCommand command) {
    DataScope.of(RecordKind.ACTIVITY, Action.CREATE).requirePermission();
    return entry.enter(activity.next(command)).id();
  }
}
