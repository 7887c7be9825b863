package org.keyuan.crm.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keyuan.crm.shared.bulk.BulkKind;
import org.keyuan.crm.shared.bulk.Obstacle;
import org.keyuan.crm.shared.record.Edited;

/** Many products. */
@ApplicationScoped
public class BulkProducts extends BulkKind<ProductCommand> {
  @Inject private ProductService service;

  public BulkProducts() {
    super(
        "product", ProductCommand.class, "category", "unit", "price", "cost", "active", "remarks");
  }

  @Override
  public Edited<ProductCommand> open(long id) {
    return service.open(id);
  }

  @Override
  public void change(long id, int version, ProductCommand wanted) {
    service.change(id, version, wanted);
  }

  @Override
  public void delete(long id, int version) {
    service.delete(id, version);
  }

  @Override
  public List<Obstacle> heldBy() {
    return List.of(Obstacle.of(ProductRules.LINES));
  }
}
