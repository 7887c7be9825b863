package org.keyuan.crm.bulk.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.keyuan.crm.bulk.domain.BulkNotFoundException;
import org.keyuan.crm.bulk.domain.BulkNotReversibleException;
import org.keyuan.crm.bulk.domain.BulkVerb;
import org.keyuan.crm.bulk.domain.TagChange;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Unguarded;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.submission.Submissions;

/**
 * Prepares that something is done to many records: gives a preview, in which every one of them
 * stands, and changes none.
 */
@Stateless
@Unguarded("the permission is that of the records' kind; its scope decides of each record")
public class BulkPreparation {
  @Inject private BulkRuns runs;
  @Inject private BulkItems items;
  @Inject private BulkActions actions;
  @Inject private ChosenRecords chosen;
  @Inject private FieldValues values;
  @Inject private ListQueries lists;
  @Inject private Submissions submissions;

  /**
   * A field is to be set, or emptied, in many records.
   *
   * @param typed the value as text; null or blank for none
   * @param submission the form's token, or null
   * @return the id of the bulk change, to be looked at and confirmed
   * @throws FieldException beside the field where it can't take the value
   */
  public Long edit(
      @NotNull @Valid BulkChoice choice,
      @NotBlank String fieldName,
      @Size(max = 2000) String typed,
      String submission) {
    return submissions.once(
        submission,
        () -> {
          var spec = lists.getSpec(choice.list());
          requireOffered(BulkVerb.EDIT, choice);
          var text = values.require(spec, fieldName, typed);
          return prepare(choice, RunTerms.of(BulkVerb.EDIT, choice.list(), fieldName, text));
        });
  }

  /** Tags are to be added to and removed from many records. */
  public Long tag(
      @NotNull @Valid BulkChoice choice, @NotNull @Valid TagCommand command, String submission) {
    return submissions.once(
        submission,
        () -> {
          requireOffered(BulkVerb.TAG, choice);
          var wanted = require(new TagChange(command.added(), command.removed()));
          var terms = RunTerms.of(BulkVerb.TAG, choice.list(), TagAction.TAGS, wanted.format());
          return prepare(choice, terms);
        });
  }

  private static TagChange require(TagChange wanted) {
    if (wanted.isEmpty()) {
      throw new FieldException("added", "bulk.error.no_tags");
    }
    if (wanted.added().stream().anyMatch(wanted.removed()::contains)) {
      throw new FieldException("removed", "bulk.error.both");
    }
    return wanted;
  }

  /** What needs nothing but the records: they are to be verified, or deleted. */
  public Long act(@NotNull @Valid BulkChoice choice, @NotNull BulkVerb verb, String submission) {
    if (verb != BulkVerb.VERIFY && verb != BulkVerb.DELETE) {
      throw new BulkNotFoundException();
    }
    return submissions.once(
        submission,
        () -> {
          requireOffered(verb, choice);
          return prepare(choice, RunTerms.of(verb, choice.list(), null, null));
        });
  }

  private Long prepare(BulkChoice choice, RunTerms terms) {
    var run = runs.add(terms);
    var ids = chosen.select(choice, List.of("ID"));
    ((RecordAction) actions.get(terms.verb())).plan(run, ids);
    items.requireSome(run.id());
    return run.id();
  }

  private void requireOffered(BulkVerb verb, BulkChoice choice) {
    var spec = lists.getSpec(choice.list());
    if (!actions.get(verb).isOffered(spec)) {
      throw new AccessDeniedException(spec.kind(), verb.action());
    }
  }

  /**
   * What a bulk change of the caller did is to be taken back, where it still is as it was made.
   *
   * @throws BulkNotReversibleException when it is no longer to be taken back
   */
  public Long undo(long formerId) {
    var former = runs.get(formerId);
    var action = actions.get(former.verb());
    if (!action.isReversible() || !runs.isReversible(former)) {
      throw new BulkNotReversibleException();
    }
    var run = runs.add(RunTerms.undo(former));
    action.planReverse(run, former);
    items.requireSome(run.id());
    return run.id();
  }
}
