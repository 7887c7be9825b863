package org.keyuan.crm.activity.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.keyuan.crm.activity.domain.Activity;
import org.keyuan.crm.activity.domain.ActivityCommand;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.submission.Submissions;

/** Enters, changes and deletes activities. */
@Stateless
public class ActivityService {

  @Inject private Records records;
  @Inject private Submissions submissions;
  @Inject private ActivityEntry entry;
  @Inject private CompanyClock clock;

  /**
   * Enters an activity at a customer that the caller may see.
   *
   * @param submission the form's token, or null
   * @return the activity's id
   */
  @Permitted(kind = RecordKind.ACTIVITY, action = Action.CREATE)
  public Long enter(@NotNull @Valid ActivityCommand command, String submission) {
    return submissions.once(submission, () -> entry.enter(command).id());
  }

  /** Changes an activity; it stays with its customer. */
  @Permitted(kind = RecordKind.ACTIVITY, action = Action.EDIT)
  public void change(long id, int version, @NotNull @Valid ActivityCommand command) {
    entry.change(records.get(Activity.class, id, version, Action.EDIT), command);
  }

  @Permitted(kind = RecordKind.ACTIVITY, action = Action.DELETE)
  public void delete(long id, int version) {
    records.get(Activity.class, id, version, Action.DELETE).delete(clock.now());
  }
}
