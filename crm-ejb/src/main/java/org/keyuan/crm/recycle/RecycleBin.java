package org.keyuan.crm.recycle;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.record.ChangeLog;

/** Brings records back from the recycle bin or removes them for good. */
@Stateless
public class RecycleBin {

  @Inject private RecycledLists lists;
  @Inject private RecycleTable table;
  @Inject private References references;
  @Inject private ChangeLog changes;
  @Inject private LastWords lastWords;
  @Inject private RecycledRecords recycled;

  /**
   * Brings a record back, and with it what was deleted together with it.
   *
   * @throws BelongsToDeletedException when what it belongs to lies in the recycle bin itself
   * @throws RecordNotFoundException when it isn't in the recycle bin (any more)
   */
  @Permitted(kind = RecordKind.RECYCLE_BIN, action = Action.EDIT)
  public void restore(String list, long id) {
    recycled.restore(list, id);
  }

  /**
   * Removes a record for good.
   *
   * @throws StillReferencedException when others refer to it
   * @throws RecordNotFoundException when it isn't in the recycle bin (any more)
   */
  @Permitted(kind = RecordKind.RECYCLE_BIN, action = Action.DELETE)
  public void purge(String list, long id) {
    var spec = lists.get(list);
    var row = get(spec, id);
    for (var reference : references.to(spec.table())) {
      var count =
          spec.isPart(reference.table(), reference.column()) ? 0 : table.count(reference, id);
      if (count > 0) {
        throw new StillReferencedException(row.name(), count, lists.words(reference.table()));
      }
    }
    var last = lastWords.of(spec.kind(), List.of(id));
    table.purge(spec, id);
    changes.writeAll(last);
  }

  /**
   * Removes every record of a kind for good, apart from those that others refer to.
   *
   * @return the number of records removed
   */
  @Permitted(kind = RecordKind.RECYCLE_BIN, action = Action.DELETE)
  public long purgeAll(String list) {
    var spec = lists.get(list);
    var last = lastWords.of(spec.kind(), table.purgeableIds(spec));
    var count = table.purge(spec, null);
    changes.writeAll(last);
    return count;
  }

  private RecycledRow get(ListSpec spec, long id) {
    return table.find(spec, id).orElseThrow(() -> new RecordNotFoundException(spec.kind()));
  }
}
