package org.keyuan.crm.bulk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.settings.DictionaryCodes;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.record.FieldName;

/** Refuses codes and records that the caller can't choose. */
@ApplicationScoped
class ReferredRecords {
  @Inject private DictionaryCodes codes;
  @Inject private ListQueries lists;

  void require(ListSpec spec, String field, Object value) {
    var column = spec.find(FieldName.of(field)).orElse(null);
    if (column == null || value == null) {
      return;
    }
    if (column.type() == ColumnType.CODE) {
      codes.require(field, column.detail(), value.toString());
    } else if (column.type().isReference()) {
      requireRecord(field, column, (Long) value);
    }
  }

  private void requireRecord(String field, ListColumn column, Long id) {
    try {
      lists.get(column.type().name().toLowerCase(java.util.Locale.ROOT), id);
    } catch (RecordNotFoundException e) {
      throw new FieldException(field, "bulk.error.value");
    }
  }
}
