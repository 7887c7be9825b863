package org.keyuan.crm.web.shared.page;

import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * A line of the menu.
 *
 * @param kind null for what everybody sees
 */
record MenuEntry(String key, String path, RecordKind kind, Action action) {

  MenuEntry(String key, String path, RecordKind kind) {
    this(key, path, kind, Action.VIEW);
  }
}
