package org.keyuan.crm.handover.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.keyuan.crm.bulk.application.BulkItems;
import org.keyuan.crm.bulk.application.BulkRuns;
import org.keyuan.crm.bulk.application.ChosenRecords;
import org.keyuan.crm.bulk.application.RunTerms;
import org.keyuan.crm.organisation.Owners;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.list.OwnedTables;
import org.keyuan.crm.shared.submission.Submissions;

/** Prepares that records get another owner, whatever their kind: gives a preview. */
@Stateless
@Unguarded("the permission is that of the records' kind; its scope decides of each record")
public class HandoverPreparation {
  @Inject private BulkRuns runs;
  @Inject private BulkItems items;
  @Inject private ChosenRecords chosen;
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
   * @return the id of the bulk change, to be looked at and confirmed
   * @throws org.keyuan.crm.bulk.domain.NothingChosenException when no record was chosen that the
   *     caller may see
   */
  public Long reassign(@NotNull @Valid ReassignCommand command, String submission) {
    return submissions.once(submission, () -> reassign(command));
  }

  private Long reassign(ReassignCommand command) {
    var spec = lists.getSpec(command.choice().list());
    require(spec.kind());
    command.related().forEach(HandoverPreparation::require);
    owners.require(spec.kind(), Action.REASSIGN, command.ownerId());
    long run = runs.add(RunTerms.reassign(spec.name(), command.note())).id();
    var successor = Successors.one(command.ownerId());
    var ids = chosen.select(command.choice(), HandoverPlan.COLUMNS);
    plan.add(run, spec.kind(), ids, successor.target(spec, run));
    for (var follower : tables.under(spec.kind())) {
      if (command.related().contains(follower.kind())) {
        var target = successor.target(follower, run);
        plan.add(run, follower.kind(), plan.followers(run, follower), target);
      }
    }
    items.requireSome(run);
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
}
