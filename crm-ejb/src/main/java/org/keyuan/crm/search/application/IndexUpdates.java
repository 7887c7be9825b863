package org.keyuan.crm.search.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keyuan.crm.search.index.SearchIndex;
import org.keyuan.crm.search.persistence.OutboxEntry;
import org.keyuan.crm.search.persistence.OutboxTable;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.SearchedRows;

/**
 * Takes what was committed into an index: each record named in the outbox is read as it is now, so
 * that reading an entry twice, or two servers reading it, changes nothing.
 */
@ApplicationScoped
public class IndexUpdates {

  private static final int BATCH = 1_000;
  private static final int FEW = 100;

  @Inject private OutboxNumbering numbering;
  @Inject private OutboxTable outbox;
  @Inject private SearchedRows rows;
  @Inject private SearchedKinds kinds;

  /** Whether something was committed that the index doesn't know. */
  boolean isBehind(SearchIndex index) {
    return outbox.hasNews(index.applied());
  }

  /** Takes in all that was committed until now; one thread at a time for an index. */
  void apply(SearchIndex index) {
    synchronized (index) {
      while (numbering.number() == OutboxNumbering.BATCH) {
        // the rest
      }
      List<OutboxEntry> entries;
      do {
        entries = outbox.behind(index.applied(), BATCH);
        apply(index, entries);
      } while (entries.size() == BATCH);
    }
  }

  /**
   * Takes in what was committed a moment ago, so that somebody finds what they have just saved.
   * Much of it, after an import, is left to the next beat.
   */
  void freshen(SearchIndex index) {
    if (isBehind(index)) {
      synchronized (index) {
        numbering.number();
        apply(index, outbox.behind(index.applied(), FEW));
      }
    }
  }

  private void apply(SearchIndex index, List<OutboxEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    entries.stream()
        .collect(
            Collectors.groupingBy(
                OutboxEntry::kind, Collectors.mapping(OutboxEntry::id, Collectors.toSet())))
        .forEach((kind, ids) -> apply(index, kind, ids));
    index.show(entries.get(entries.size() - 1).number());
  }

  private void apply(SearchIndex index, RecordKind kind, Collection<Long> ids) {
    if (!kinds.has(kind)) {
      return; // of a version that knew more kinds
    }
    var spec = kinds.spec(kind);
    Set<Long> gone = new HashSet<>(ids);
    for (var row : rows.of(spec, ids)) {
      index.put(spec, row);
      gone.remove(row.id());
    }
    gone.forEach(id -> index.remove(kind, id));
  }
}
