package org.keyuan.crm.importing.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.kind.CellType;
import org.keyuan.crm.shared.importing.kind.ImportChunk;
import org.keyuan.crm.shared.importing.kind.ImportColumn;
import org.keyuan.crm.shared.importing.kind.ImportKind;
import org.keyuan.crm.shared.importing.kind.Outcome;
import org.keyuan.crm.shared.importing.kind.RowGroup;

/** A kind that keeps its records in memory: invoices with lines. */
class Invoices implements ImportKind {
  final Map<String, String> stored = new LinkedHashMap<>();

  @Override
  public String code() {
    return "invoices";
  }

  @Override
  public RecordKind recordKind() {
    return RecordKind.SALES_ORDER;
  }

  @Override
  public List<ImportColumn> columns() {
    return List.of(
        ImportColumn.text("number", 10, "R1").mandatory(),
        ImportColumn.of("day", CellType.DATE, "2026-01-31"),
        ImportColumn.text("article", 5, "A1").mandatory().repeating(),
        ImportColumn.of("amount", CellType.DECIMAL, "9.99").repeating());
  }

  @Override
  public List<String> key() {
    return List.of("number");
  }

  @Override
  public void process(ImportChunk chunk) {
    for (RowGroup group : chunk.accepted()) {
      String said = group.rows().stream().map(row -> row.text("article")).toList().toString();
      String before = stored.get(group.key());
      group.settle(
          before == null
              ? Outcome.CREATED
              : before.equals(said) ? Outcome.UNCHANGED : Outcome.UPDATED);
      if (!chunk.check()) {
        stored.put(group.key(), said);
      }
    }
  }
}
