package org.keyuan.crm.shared.record;

import org.keyuan.crm.shared.access.RecordKind;

/** Tells the kind of an entity class where there is no instance to ask. */
final class RecordKinds {

  private RecordKinds() {}

  static RecordKind of(Class<? extends StoredRecord> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      var kind = c.getAnnotation(Kind.class);
      if (kind != null) {
        return kind.value();
      }
    }
    throw new IllegalArgumentException(type + " lacks @Kind");
  }
}
