package org.keyuan.crm.sales.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.sales.domain.OrderCommand;
import org.keyuan.crm.shared.bulk.BulkKind;
import org.keyuan.crm.shared.record.Edited;

/** Many orders; their lines are their own. */
@ApplicationScoped
public class BulkOrders extends BulkKind<OrderCommand> {
  @Inject private OrderService service;
  @Inject private OrderQueries queries;

  public BulkOrders() {
    super("order", OrderCommand.class, "orderedOn", "remarks");
  }

  @Override
  public Edited<OrderCommand> open(long id) {
    return queries.open(id);
  }

  @Override
  public void change(long id, int version, OrderCommand wanted) {
    service.change(id, version, wanted);
  }

  @Override
  public void delete(long id, int version) {
    service.delete(id, version);
  }
}
