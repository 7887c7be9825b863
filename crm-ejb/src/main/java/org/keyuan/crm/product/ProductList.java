package org.keyuan.crm.product;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.ColumnType;
import org.keyuan.crm.shared.list.ListSource;
import org.keyuan.crm.shared.list.ListSpec;

/** The list of products. */
@ApplicationScoped
public class ProductList implements ListSource {

  private final ListSpec spec =
      new ListSpec("product", RecordKind.PRODUCT, "PRODUCT", "p")
          .column(ColumnType.TEXT, "number", "p.NUMBER")
          .column(ColumnType.TEXT, "name", "p.NAME")
          .link()
          .coded(ColumnType.CODE, "category", "p.CATEGORY", "PRODUCT_CATEGORY")
          .column(ColumnType.TEXT, "unit", "p.UNIT")
          .column(ColumnType.MONEY, "cost", "p.COST")
          .column(ColumnType.MONEY, "price", "p.PRICE")
          .column(ColumnType.BOOLEAN, "active", "p.ACTIVE")
          .column(ColumnType.TEXT, "remarks", "p.REMARKS")
          .optional()
          .searched("name", "number", "remarks")
          .sortedBy("number", false);

  @Override
  public ListSpec spec() {
    return spec;
  }
}
