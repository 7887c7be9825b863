package org.keyuan.crm.search.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.search.index.Wanted;
import org.keyuan.crm.shared.access.ScopeTerms;
import org.keyuan.crm.shared.list.ContainedTexts;
import org.keyuan.crm.shared.list.ListSpec;

/** Answers from the search index, as long as that knows all that was committed. */
@ApplicationScoped
public class IndexedTexts implements ContainedTexts {

  @Inject private LiveIndex live;
  @Inject private IndexUpdates updates;

  @Override
  public Optional<Set<Long>> find(
      ListSpec spec, ScopeTerms scope, String column, String text, int most) {
    var index = live.find();
    index.ifPresent(updates::freshen);
    if (index.isEmpty() || updates.isBehind(index.get())) {
      return Optional.empty();
    }
    var wanted = new Wanted(spec.kind(), List.of(column), scope);
    return live.search(i -> i.findContaining(wanted, text, most)).flatMap(found -> found);
  }
}
