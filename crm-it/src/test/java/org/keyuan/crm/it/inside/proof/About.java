package org.keyuan.crm.it.inside.proof;

import org.keyuan.crm.shared.access.RecordKind;

/**
 * What a call speaks of, where an endpoint speaks of several.
 *
 * @param list name of a list, or null
 * @param kind kind of record, or null
 */
record About(String list, RecordKind kind) {
  static final About NOTHING = new About(null, null);

  static About list(String name) {
    return new About(name, ListProbes.kind(name));
  }

  static About kind(RecordKind kind) {
    return new About(null, kind);
  }
}
