package org.keyuan.crm.shared.record;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A collection of values: sorted, for it has no order. */
record ValuesPart(Field field) implements RecordPart {

  @Override
  public String select() {
    var table = field.getAnnotation(CollectionTable.class);
    return "SELECT "
        + field.getAnnotation(Column.class).name()
        + " FROM "
        + table.name()
        + " WHERE "
        + table.joinColumns()[0].name()
        + " = ?";
  }

  @Override
  public String text(List<List<Object>> rows) {
    var text =
        rows.stream()
            .map(cells -> RecordState.text(cells.get(0)))
            .sorted()
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? null : text;
  }

  @Override
  public String now(StoredRecord record) {
    return text(values(record).stream().map(value -> List.<Object>of(value)).toList());
  }

  private Collection<?> values(StoredRecord record) {
    return RecordPart.collection(field, record);
  }
}
