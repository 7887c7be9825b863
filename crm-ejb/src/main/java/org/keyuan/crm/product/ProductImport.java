package org.keyuan.crm.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.settings.CodesByName;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.kind.CellType;
import org.keyuan.crm.shared.importing.kind.ImportChunk;
import org.keyuan.crm.shared.importing.kind.ImportColumn;
import org.keyuan.crm.shared.importing.record.CommandKind;
import org.keyuan.crm.shared.importing.record.ImportedRecord;
import org.keyuan.crm.shared.importing.record.Reference;

/** The product catalogue. */
@ApplicationScoped
public class ProductImport extends CommandKind<ProductCommand> {

  @PersistenceContext private EntityManager entityManager;
  @Inject private CodesByName codes;

  public ProductImport() {
    super("products", RecordKind.PRODUCT, ProductCommand.class, "PRODUCT");
  }

  @Override
  public List<ImportColumn> columns() {
    return List.of(
        ImportColumn.text("number", 50, "P-1001").mandatory(),
        ImportColumn.text("name", 200, "Router X1"),
        ImportColumn.text("category", 100, "GENERAL"),
        ImportColumn.text("unit", 20, "pc"),
        ImportColumn.of("price", CellType.DECIMAL, "1200.00"),
        ImportColumn.of("cost", CellType.DECIMAL, "800.00"),
        ImportColumn.of("active", CellType.BOOLEAN, "1"),
        ImportColumn.text("remarks", 1000, ""));
  }

  @Override
  protected void initialise(Map<String, Object> values) {
    values.put("active", true);
    values.put("cost", BigDecimal.ZERO);
  }

  @Override
  protected List<Reference> references(ImportChunk chunk) {
    return List.of(codes.reference("category", "PRODUCT_CATEGORY"));
  }

  @Override
  protected void store(List<ImportedRecord<ProductCommand>> records, ImportChunk chunk) {
    for (ImportedRecord<ProductCommand> record : records) {
      if (record.isNew()) {
        entityManager.persist(new Product(record.command().number(), record.command()));
      } else if (record.isChanged()) {
        entityManager
            .find(Product.class, record.known().orElseThrow().id())
            .describe(record.command());
      }
    }
  }
}
