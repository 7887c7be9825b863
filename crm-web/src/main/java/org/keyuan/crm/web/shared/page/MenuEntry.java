package org.keyuan.crm.web.shared.page;

import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * A line of the menu.
 *
 * @param kind null for what everybody sees
 */
public record MenuEntry(String key, String path, RecordKind kind, Action action) {

  MenuEntry(String key, String path, RecordKind kind) {
    this(key, path, kind, Action.VIEW);
  }

  public boolean isFor(Caller caller) {
    return kind == null || caller.may(kind, action);
  }
}
