package org.keyuan.crm.handover.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.keyuan.crm.handover.domain.HandoverNotReversibleException;
import org.keyuan.crm.handover.domain.HandoverPurpose;
import org.keyuan.crm.handover.domain.NothingToHandOverException;
import org.keyuan.crm.organisation.Owners;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.list.ListFilter;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.list.OwnedTables;
import org.keyuan.crm.shared.sql.Sql;
import org.keyuan.crm.shared.submission.Submissions;

/**
 * Prepares that records get another owner, whatever their kind: gives a preview, in which every
 * record stands that would be moved, and changes none of them.
 */
@Stateless
@Unguarded("the permission is that of the records' kind; its scope decides of each record")
public class HandoverPreparation {

  @Inject private HandoverRuns runs;
  @Inject private HandoverPlan plan;
  @Inject private OwnedTables tables;
  @Inject private ListQueries lists;
  @Inject private Owners owners;
  @Inject private Submissions submissions;

  /**
   * Records chosen in a list go to somebody. Those that the caller may see but not hand over are
   * counted in the preview and stay.
   *
   * @param submission the form's token, or null
   * @return the id of the handover, to be looked at and confirmed
   * @throws NothingToHandOverException when no record was chosen that the caller may see
   */
  public Long reassign(@NotNull @Valid ReassignCommand command, String submission) {
    return submissions.once(submission, () -> reassign(command));
  }

  private Long reassign(ReassignCommand command) {
    var spec = lists.getSpec(command.list());
    require(spec.kind());
    command.related().forEach(HandoverPreparation::require);
    owners.require(spec.kind(), Action.REASSIGN, command.ownerId());
    long run = runs.add(HandoverPurpose.CHOSEN, null, null, null, command.note());
    var successor = Successors.one(command.ownerId());
    plan.add(run, spec.kind(), chosen(spec, command), successor.target(spec, run));
    for (var follower : tables.under(spec.kind())) {
      if (command.related().contains(follower.kind())) {
        var target = successor.target(follower, run);
        plan.add(run, follower.kind(), plan.followers(run, follower), target);
      }
    }
    requireSome(run);
    return run;
  }

  private Sql chosen(ListSpec spec, ReassignCommand command) {
    if (command.everything()) {
      return lists.selection(spec.name(), command.filter(), HandoverPlan.COLUMNS);
    }
    if (command.ids().isEmpty()) {
      throw new NothingToHandOverException();
    }
    return lists
        .selection(spec.name(), ListFilter.NONE, HandoverPlan.COLUMNS)
        .append(" AND " + spec.alias() + ".ID")
        .in(command.ids());
  }

  /**
   * What a handover of the caller moved goes back to whom it was taken from.
   *
   * @throws HandoverNotReversibleException when it is no longer to be taken back
   */
  public Long undo(long formerId) {
    var former = runs.get(formerId);
    if (!runs.isReversible(former)) {
      throw new HandoverNotReversibleException();
    }
    long run = runs.add(HandoverPurpose.UNDO, null, null, formerId, former.note());
    tables.all().stream()
        .filter(spec -> CallerContext.current().may(spec.kind(), Action.REASSIGN))
        .forEach(spec -> plan.addReverse(run, formerId, spec));
    requireSome(run);
    return run;
  }

  /** Kinds that may go along with records of this one. */
  public List<RecordKind> related(RecordKind kind) {
    return tables.under(kind).stream()
        .map(ListSpec::kind)
        .filter(related -> CallerContext.current().may(related, Action.REASSIGN))
        .toList();
  }

  /** The permission, and that the owner is no field withheld from the caller. */
  private static void require(RecordKind kind) {
    DataScope.of(kind, Action.REASSIGN).requirePermission();
    if (!CallerContext.current().grants().opens(kind, "owner")) {
      throw new AccessDeniedException(kind, Action.REASSIGN);
    }
  }

  private void requireSome(long run) {
    if (plan.size(run) == 0) {
      throw new NothingToHandOverException();
    }
  }
}
