package org.keyuan.crm.sales.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.keyuan.crm.organisation.OwnerChecks;
import org.keyuan.crm.sales.domain.OrderCommand;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.kind.CellType;
import org.keyuan.crm.shared.importing.kind.ImportChunk;
import org.keyuan.crm.shared.importing.kind.ImportColumn;
import org.keyuan.crm.shared.importing.kind.RowGroup;
import org.keyuan.crm.shared.importing.record.CommandKind;
import org.keyuan.crm.shared.importing.record.Found;
import org.keyuan.crm.shared.importing.record.ImportedRecord;
import org.keyuan.crm.shared.importing.record.KnownRecord;
import org.keyuan.crm.shared.importing.record.Reference;
import org.keyuan.crm.shared.importing.record.References;

/** Orders, a row for each line. */
@ApplicationScoped
public class OrderImport extends CommandKind<OrderCommand> {

  @Inject private References references;
  @Inject private OrderReferences orderReferences;
  @Inject private ImportedLines lines;
  @Inject private OwnerChecks owners;
  @Inject private OrderImportStore store;

  public OrderImport() {
    super("orders", RecordKind.SALES_ORDER, OrderCommand.class, "SALES_ORDER");
  }

  @Override
  public List<ImportColumn> columns() {
    return List.of(
        ImportColumn.text("number", 50, "SO-1001").mandatory(),
        ImportColumn.of("orderedOn", CellType.DATE, "2026-01-31"),
        ImportColumn.text("customer", 200, "C-1001"),
        ImportColumn.text("owner", 100, ""),
        ImportColumn.text("remarks", 1000, ""),
        ImportColumn.text("product", 200, "P-1001").mandatory().repeating(),
        ImportColumn.of("quantity", CellType.DECIMAL, "2").mandatory().repeating(),
        ImportColumn.of("unitPrice", CellType.DECIMAL, "1200.00").repeating(),
        ImportColumn.of("amount", CellType.DECIMAL, "2400.00").repeating(),
        ImportColumn.of("cost", CellType.DECIMAL, "1600.00").repeating());
  }

  @Override
  protected boolean isOwned() {
    return true;
  }

  @Override
  protected List<Reference> references(ImportChunk chunk) {
    return List.of(
        orderReferences.customer("customer", "customerId"),
        references.employee("owner", "ownerId"),
        orderReferences.product("product", "productId").repeating());
  }

  @Override
  protected Set<String> computed() {
    return Set.of("lines");
  }

  @Override
  protected void complete(List<KnownRecord> known) {
    lines.complete(known);
  }

  @Override
  protected void takeRows(RowGroup group, Found found, Map<String, Object> values) {
    values.put("lines", lines.read(group, found));
  }

  @Override
  protected void examine(List<ImportedRecord<OrderCommand>> records, ImportChunk chunk) {
    for (ImportedRecord<OrderCommand> record : records) {
      record
          .known()
          .map(known -> known.values().get("customerId"))
          .filter(customer -> !Objects.equals(customer, record.command().customerId()))
          .ifPresent(
              c -> record.group().first().refuse("customer", "import.reason.customer_fixed"));
    }
    owners.examine(RecordKind.SALES_ORDER, records, OrderCommand::ownerId);
  }

  @Override
  protected void store(List<ImportedRecord<OrderCommand>> records, ImportChunk chunk) {
    store.store(records);
  }
}
