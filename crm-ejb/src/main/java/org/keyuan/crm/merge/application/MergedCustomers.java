package org.keyuan.crm.merge.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;

/** Where customers have gone that were merged. */
@Stateless
public class MergedCustomers {
  private static final int LONGEST_CHAIN = 20;

  @Inject private MergeTable table;

  /** The customer that this one has become part of, if the caller may see that one. */
  @Permitted(kind = RecordKind.CUSTOMER, action = Action.VIEW)
  public Optional<Long> findKept(long id) {
    var kept = table.findKept(id);
    for (int i = 0; i < LONGEST_CHAIN && kept.flatMap(table::findKept).isPresent(); i++) {
      kept = kept.flatMap(table::findKept);
    }
    return kept;
  }
}
