package org.keyuan.crm.filter;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.submission.Submissions;

/**
 * Everybody's work on the filters that they keep. Sharing one wants the permission to edit saved
 * filters; a shared one stays its author's.
 */
@Stateless
@Permitted(kind = RecordKind.PROFILE, action = Action.EDIT)
public class SavedFilters {

  @Inject private Records records;
  @Inject private Database database;
  @Inject private ListQueries lists;
  @Inject private ListSettings settings;
  @Inject private Submissions submissions;

  /**
   * Opens one of the caller's own.
   *
   * @throws RecordNotFoundException for somebody else's
   */
  @Permitted(kind = RecordKind.PROFILE, action = Action.VIEW)
  public Edited<FilterCommand> open(long filterId) {
    var filter = own(filterId);
    var standard = settings.isStandard(filter.list(), filterId);
    return new Edited<>(filterId, filter.version(), filter.command(standard));
  }

  /**
   * Keeps a new filter.
   *
   * @param submission the form's token, or null
   * @return its id
   */
  public Long add(@NotNull @Valid FilterCommand command, String submission) {
    return submissions.once(submission, () -> add(command));
  }

  private Long add(FilterCommand command) {
    lists.getSpec(command.list());
    check(command, null);
    var filter = records.add(new SavedFilter(CallerContext.current(), command));
    records.flush();
    settings.standard(command.list(), filter.id(), command.standard());
    return filter.id();
  }

  /** Changes name, what it shows, who sees it, and whether the list opens with it. */
  public void change(long filterId, int version, @NotNull @Valid FilterCommand command) {
    var filter = own(filterId);
    filter.requireVersion(version);
    check(command, filter);
    filter.describe(CallerContext.current(), command);
    records.flush();
    settings.standard(filter.list(), filterId, command.standard());
  }

  /** Removes it, for those with whom it was shared too. */
  public void delete(long filterId, int version) {
    var filter = own(filterId);
    filter.requireVersion(version);
    settings.forget(filterId);
    records.remove(filter);
  }

  /**
   * Opens the list with a filter from now on, one's own or a shared one; or with none.
   *
   * @param filterId null for none
   */
  public void choose(String list, Long filterId) {
    settings.choose(list, filterId);
  }

  private void check(FilterCommand command, SavedFilter former) {
    var caller = CallerContext.current();
    if (!caller.isSignedIn()) {
      throw new AccessDeniedException(RecordKind.PROFILE, Action.EDIT);
    }
    var kept = former != null && former.sharing() == command.sharing();
    if (command.sharing() != FilterSharing.NOBODY
        && !kept
        && !caller.may(RecordKind.SAVED_FILTER, Action.EDIT)) {
      throw new AccessDeniedException(RecordKind.SAVED_FILTER, Action.EDIT);
    }
    if (command.sharing() == FilterSharing.DEPARTMENT && caller.departmentId() == null) {
      throw new FieldException("sharing", "filter.error.no_department");
    }
    var list = former == null ? command.list() : former.list();
    requireFree(list, command.name(), former == null ? -1 : former.id());
  }

  /** A name stands for one filter of a person in a list. */
  private void requireFree(String list, String name, long ownId) {
    var taken =
        database.number(
            "SELECT COUNT(*) FROM SAVED_FILTER WHERE USER_ID = ? AND LIST_NAME = ? AND NAME = ? AND ID <> ?",
            CallerContext.current().userId(),
            list,
            name,
            ownId);
    if (taken > 0) {
      throw new FieldException("name", "filter.error.name_taken", name);
    }
  }

  private SavedFilter own(long filterId) {
    var filter = records.get(SavedFilter.class, filterId, Action.EDIT);
    if (!filter.belongsTo(CallerContext.current())) {
      throw new RecordNotFoundException(RecordKind.SAVED_FILTER);
    }
    return filter;
  }
}
