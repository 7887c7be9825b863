package org.keyuan.crm.handover.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.keyuan.crm.bulk.domain.ItemState;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Change;

/**
 * A record that is about to be moved: as it was planned, and as it stands now.
 *
 * @param planned version of the record when the preview was made
 * @param plannedOwner and its owner then
 */
record PlannedItem(
    long number,
    RecordKind kind,
    long id,
    String name,
    int planned,
    int version,
    Long plannedOwner,
    Ownership now,
    Ownership next) {

  /**
   * What is to become of it.
   *
   * @param whatever whether it moves also when its other fields were changed after the preview, as
   *     everything of a leaver does
   */
  ItemState decide(boolean whatever) {
    if (!Objects.equals(plannedOwner, now.ownerId()) || (planned != version && !whatever)) {
      return ItemState.CHANGED;
    }
    var scoped = kind.knows(Action.REASSIGN);
    return !scoped || DataScope.of(kind, Action.REASSIGN).covers(now)
        ? ItemState.DONE
        : ItemState.BEYOND;
  }

  /** For the audit trail; the field is named as by a change of the record itself. */
  Change change() {
    Map<String, String[]> fields = new LinkedHashMap<>();
    fields.put("ownership", new String[] {now.toString(), next.toString()});
    return new Change("REASSIGN", kind, id, name, fields);
  }
}
