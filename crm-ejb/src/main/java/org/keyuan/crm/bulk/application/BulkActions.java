package org.keyuan.crm.bulk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.bulk.domain.BulkVerb;
import org.keyuan.crm.shared.list.ListSpec;

/** What the features let be done to many records. */
@ApplicationScoped
class BulkActions {
  @Inject @Any private Instance<BulkAction> actions;

  BulkAction get(BulkVerb verb) {
    return actions.stream().filter(a -> a.verb() == verb).findFirst().orElseThrow();
  }

  /** What the caller may do with some records of a list. */
  List<BulkVerb> offered(ListSpec spec) {
    return actions.stream()
        .filter(action -> action.isOffered(spec))
        .map(BulkAction::verb)
        .sorted()
        .toList();
  }
}
