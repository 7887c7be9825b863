package org.keyuan.crm.recycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.record.RecordRestored;

/** How a record comes back from the recycle bin; whoever calls has asked whether it may. */
@ApplicationScoped
public class RecycledRecords {
  @Inject private RecycledLists lists;
  @Inject private RecycleTable table;
  @Inject private References references;
  @Inject private ChangeLog changes;
  @Inject private CompanyClock clock;
  @Inject private Event<RecordRestored> restored;

  /**
   * Brings a record back, and with it what was deleted together with it.
   *
   * @throws BelongsToDeletedException when what it belongs to lies in the recycle bin itself
   * @throws RecordNotFoundException when it isn't in the recycle bin (any more)
   */
  public void restore(String list, long id) {
    var spec = lists.get(list);
    var row = table.find(spec, id).orElseThrow(() -> new RecordNotFoundException(spec.kind()));
    for (var reference : references.from(spec.table())) {
      requireTarget(row, reference);
    }
    table.restore(spec, id, clock.now());
    changes.write(
        "RESTORE", spec.kind(), id, row.name(), Map.of("deleted", new String[] {"true", null}));
    restored.fire(new RecordRestored(spec.kind(), id, row.deletedAt()));
  }

  private void requireTarget(RecycledRow row, Reference reference) {
    for (var target : lists.all()) {
      if (target.table().equals(reference.target())) {
        var deleted = table.findDeletedTarget(reference, target, row.id());
        if (deleted.isPresent()) {
          throw new BelongsToDeletedException(row.name(), target.kind(), deleted.get());
        }
      }
    }
  }
}
