package org.keyuan.crm.sales.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.keyuan.crm.product.Product;
import org.keyuan.crm.sales.domain.OrderCommand;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.record.Records;

/** Looks up the products of an order. */
@ApplicationScoped
class OrderProducts {

  @Inject private Records records;

  /**
   * The present cost of one unit of each product in the order.
   *
   * @throws FieldException beside the line whose product doesn't exist
   */
  Map<Long, BigDecimal> costs(OrderCommand command) {
    var costs = new HashMap<Long, BigDecimal>();
    for (int i = 0; i < command.lines().size(); i++) {
      var id = command.lines().get(i).productId();
      try {
        costs.put(id, records.get(Product.class, id, Action.VIEW).cost());
      } catch (RecordNotFoundException e) {
        throw new FieldException("lines[" + i + "].productId", "order.error.unknown_product");
      }
    }
    return costs;
  }
}
