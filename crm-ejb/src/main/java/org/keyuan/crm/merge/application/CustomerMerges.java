package org.keyuan.crm.merge.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.keyuan.crm.customer.application.CustomerQueries;
import org.keyuan.crm.customer.domain.Customer;
import org.keyuan.crm.merge.domain.MergeException;
import org.keyuan.crm.merge.domain.MergedFields;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.FieldName;
import org.keyuan.crm.shared.submission.Submissions;

/** Makes one customer of two, in one transaction; {@link MergeUndo} makes them two again. */
@Stateless
@Permitted(kind = RecordKind.CUSTOMER, action = Action.MERGE)
public class CustomerMerges {

  @Inject private MergingCustomers customers;
  @Inject private CustomerQueries queries;
  @Inject private MergeTable table;
  @Inject private MergeMoves moves;
  @Inject private Submissions submissions;
  @Inject private CompanyClock clock;

  /**
   * Two customers as they would become one.
   *
   * @throws org.keyuan.crm.shared.error.RecordNotFoundException for one that the caller can't see
   * @throws org.keyuan.crm.shared.access.AccessDeniedException for one that the caller may not
   *     edit, delete and merge
   */
  public MergePreview preview(long keptId, long otherId) {
    customers.get(keptId, otherId);
    var kept = queries.open(keptId);
    var other = queries.open(otherId);
    requireOneKind(kept.command().kind() == other.command().kind());
    var values = MergedFields.of(kept.command());
    var others = MergedFields.of(other.command());
    var differing =
        MergedFields.choosable().stream()
            .filter(CustomerMerges::isOpen)
            .filter(field -> others.get(field) != null)
            .filter(field -> !others.get(field).equals(values.get(field)))
            .toList();
    var suggested = differing.stream().filter(field -> values.get(field) == null).toList();
    return new MergePreview(
        kept.version(), other.version(), differing, suggested, moves.count(otherId));
  }

  /**
   * Makes one customer of two.
   *
   * @param submission the form's token, or null
   * @return the id of the merge
   * @throws org.keyuan.crm.shared.error.StaleRecordException when one was changed since it was seen
   */
  public Long merge(@NotNull @Valid MergeCommand command, String submission) {
    return submissions.once(submission, () -> merge(command));
  }

  private Long merge(MergeCommand command) {
    var pair = customers.get(command.keptId(), command.otherId());
    pair.kept().requireVersion(command.keptVersion());
    pair.other().requireVersion(command.otherVersion());
    var kept = queries.open(command.keptId()).command();
    var other = queries.open(command.otherId()).command();
    requireOneKind(kept.kind() == other.kind());
    var merged = MergedFields.merge(kept, other, command.chosen(), CustomerMerges::isOpen);
    long id = table.add(command.keptId(), command.otherId());
    table.keepFields(id, MergedFields.of(kept), merged);
    moves.move(id, command.otherId(), command.keptId());
    customers.describe(pair.kept(), merged);
    pair.other().delete(clock.now());
    customers.flush();
    customers.write("MERGE", pair.kept(), "mergedFrom", null, name(pair.other()));
    customers.write("MERGE", pair.other(), "mergedInto", null, name(pair.kept()));
    return id;
  }

  private static void requireOneKind(boolean same) {
    if (!same) {
      throw MergeException.ofTwoKinds();
    }
  }

  private static String name(Customer customer) {
    return customer.number() + " " + customer.recordName();
  }

  /** Whether the caller may see and change the field. */
  private static boolean isOpen(String field) {
    return CallerContext.current().grants().opens(RecordKind.CUSTOMER, FieldName.of(field));
  }
}
