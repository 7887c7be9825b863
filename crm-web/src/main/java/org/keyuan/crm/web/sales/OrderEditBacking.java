package org.keyuan.crm.web.sales;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.keyuan.crm.sales.application.OrderQueries;
import org.keyuan.crm.sales.application.OrderService;
import org.keyuan.crm.sales.domain.OrderCommand;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.web.customer.WayBack;
import org.keyuan.crm.web.shared.form.RecordEditing;
import org.omnifaces.cdi.ViewScoped;

/** Entering, changing and deleting an order with its lines. */
@Named
@ViewScoped
public class OrderEditBacking extends RecordEditing<OrderCommand> {

  private static final long serialVersionUID = 1L;

  @Inject private OrderService service;
  @Inject private OrderQueries queries;
  @Inject private CompanyClock clock;

  private final WayBack way = new WayBack();
  private OrderLines lines;

  public OrderEditBacking() {
    super(OrderCommand.class, RecordKind.SALES_ORDER, "order", "/sales/");
  }

  /** The lines being edited; a new order begins with one. */
  public OrderLines getLines() {
    if (lines == null) {
      lines = new OrderLines(getForm().getValues());
    }
    return lines;
  }

  /** Puts the price list's price beside a product that was just chosen. */
  public void price(Map<String, Object> line) {
    if (line.get("productId") instanceof Long productId) {
      queries.findPrice(productId).ifPresent(price -> line.put("unitPrice", price));
    }
  }

  @Override
  protected Map<String, ?> preset() {
    var given = new HashMap<String, Object>();
    given.put("orderedOn", clock.today());
    given.put("customerId", way.getCustomerId());
    given.put("ownerId", CallerContext.current().employeeId());
    return given;
  }

  @Override
  protected String after(long id) {
    return way.orElse("/sales/view.xhtml?id=" + id);
  }

  @Override
  protected Edited<OrderCommand> read(long id) {
    return queries.open(id);
  }

  @Override
  protected Long create(OrderCommand command, String token) {
    return service.enter(command, token);
  }

  @Override
  protected void change(long id, int version, OrderCommand command) {
    service.change(id, version, command);
  }

  @Override
  protected void remove(long id, int version) {
    service.delete(id, version);
  }

  public WayBack getWay() {
    return way;
  }
}
