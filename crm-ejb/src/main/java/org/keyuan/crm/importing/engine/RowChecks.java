package org.keyuan.crm.importing.engine;

import java.util.Optional;
import org.keyuan.crm.shared.importing.kind.ImportColumn;
import org.keyuan.crm.shared.importing.kind.ImportKind;
import org.keyuan.crm.shared.importing.kind.ImportRow;
import org.keyuan.crm.shared.importing.kind.RowGroup;

/**
 * What can be said of cells without looking anything up: there or not, too long, no date, not the
 * same.
 */
final class RowChecks {
  private RowChecks() {}

  static void apply(ImportKind kind, RowGroup group) {
    for (ImportColumn column : kind.columns()) {
      for (ImportRow row : group.rows()) {
        if (column.repeats() || row == group.first()) {
          check(column, row);
        } else {
          requireSame(column, group.first(), row);
        }
      }
    }
  }

  private static void check(ImportColumn column, ImportRow row) {
    String text = row.text(column.name());
    if (text.isEmpty()) {
      if (column.required()) {
        row.refuse(column.name(), "import.reason.required");
      }
      return;
    }
    if (text.length() > column.maxLength()) {
      row.refuse(column.name(), "import.reason.long", column.maxLength());
      return;
    }
    Optional<Object> value = CellValues.parse(column.type(), text);
    value.ifPresentOrElse(
        meaning -> row.interpret(column.name(), meaning),
        () -> row.refuse(column.name(), "import.reason." + column.type()));
  }

  /** What belongs to the record as a whole is said once, or every time alike. */
  private static void requireSame(ImportColumn column, ImportRow first, ImportRow row) {
    String text = row.text(column.name());
    if (!text.isEmpty() && !text.equals(first.text(column.name()))) {
      row.refuse(column.name(), "import.reason.differs", first.source().number());
    }
  }
}
