package org.keyuan.crm.merge.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.keyuan.crm.customer.application.CustomerQueries;
import org.keyuan.crm.customer.domain.Customer;
import org.keyuan.crm.merge.domain.MergeException;
import org.keyuan.crm.merge.domain.MergedFields;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * Makes two customers again of what was merged. What somebody has changed since stays as they left
 * it, and is told: a field with a newer value, a record that was moved or removed. Whatever came to
 * the kept customer after the merge stays there.
 */
@Stateless
@Permitted(kind = RecordKind.CUSTOMER, action = Action.MERGE)
public class MergeUndo {

  @Inject private MergingCustomers customers;
  @Inject private CustomerQueries queries;
  @Inject private MergeTable table;
  @Inject private MergeMoves moves;

  /** The merges into a customer that the caller can take back, the latest first. */
  public List<MergeRow> listReversible(long keptId) {
    return table.listReversible(keptId);
  }

  /**
   * Takes a merge back.
   *
   * @throws MergeException when it was taken back, its time is over, or the kept customer is gone
   */
  public MergeUndone undo(long mergeId) {
    var merge = table.findReversible(mergeId).orElseThrow(MergeException::notReversible);
    var other = customers.findMerged(merge.otherId()).orElseThrow(MergeException::notReversible);
    var kept = customers.findKept(merge.keptId()).orElseThrow(MergeException::keptIsGone);
    if (!table.undo(mergeId)) {
      throw MergeException.notReversible();
    }
    other.restore();
    long stayed = moves.moveBack(merge);
    var newer = describe(kept, mergeId);
    customers.flush();
    customers.write("MERGE", kept, "mergedFrom", name(other), null);
    customers.write("MERGE", other, "mergedInto", name(kept), null);
    return new MergeUndone(merge.otherId(), newer, stayed);
  }

  /** Gives the fields their former values; returns those that have newer ones. */
  private List<String> describe(Customer kept, long mergeId) {
    var values = MergedFields.of(queries.open(kept.id()).command());
    List<String> newer = new ArrayList<>();
    table
        .fields(mergeId)
        .forEach(
            (field, change) -> {
              if (Objects.equals(MergedFields.text(values.get(field)), change[1])) {
                values.put(field, MergedFields.parse(field, change[0]));
              } else {
                newer.add(field);
              }
            });
    customers.describe(kept, values);
    return newer;
  }

  private static String name(Customer customer) {
    return customer.number() + " " + customer.recordName();
  }
}
