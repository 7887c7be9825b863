package org.keyuan.crm.recycle;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;

/** What lies in the recycle bin. */
@Stateless
@Permitted(kind = RecordKind.RECYCLE_BIN, action = Action.VIEW)
public class RecycleQueries {

  @Inject private RecycledLists lists;
  @Inject private RecycleTable table;

  /** The kinds whose deletion the caller decides on; counting them all would read every table. */
  public List<RecycledKind> listKinds() {
    return lists.all().stream()
        .filter(spec -> CallerContext.current().may(spec.kind(), Action.DELETE))
        .map(spec -> new RecycledKind(spec.name(), spec.kind()))
        .toList();
  }

  /**
   * The records of a kind, the latest deletion first.
   *
   * @param page counted from 1
   */
  public RecycledPage page(String list, int page, int size) {
    var rows = table.page(lists.get(list), (page - 1) * size, size);
    var more = rows.size() > size;
    return new RecycledPage(more ? List.copyOf(rows.subList(0, size)) : rows, more);
  }
}
