package org.keyuan.crm.sales.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.keyuan.crm.customer.domain.Customer;
import org.keyuan.crm.organisation.Owners;
import org.keyuan.crm.sales.domain.OrderCommand;
import org.keyuan.crm.sales.domain.SalesOrder;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.record.UniqueNumber;
import org.keyuan.crm.shared.submission.Submissions;

/** Enters, changes and deletes orders. */
@Stateless
public class OrderService {

  @Inject private Records records;
  @Inject private Submissions submissions;
  @Inject private UniqueNumber numbers;
  @Inject private Owners owners;
  @Inject private OrderProducts products;
  @Inject private OrderTerms terms;
  @Inject private LastSales lastSales;

  /**
   * Enters an order of a customer that the caller may see.
   *
   * @param submission the form's token, or null
   * @return the order's id
   */
  @Permitted(kind = RecordKind.SALES_ORDER, action = Action.CREATE)
  public Long enter(@NotNull @Valid OrderCommand command, String submission) {
    return submissions.once(submission, () -> enter(command));
  }

  private Long enter(OrderCommand command) {
    requireNumber(command, null);
    var customer = records.get(Customer.class, command.customerId(), Action.VIEW);
    var ownership = owners.require(RecordKind.SALES_ORDER, Action.CREATE, command.ownerId());
    var number = command.number() == null ? numbers.next("SALES_ORDER", "SO") : command.number();
    var order = new SalesOrder(number, customer.id(), ownership, terms.currency());
    order.describe(command, products.costs(command)::get);
    records.add(order);
    lastSales.refresh(List.of(customer.id()));
    return order.id();
  }

  /** Changes an order; it stays with its customer. */
  @Permitted(kind = RecordKind.SALES_ORDER, action = Action.EDIT)
  public void change(long id, int version, @NotNull @Valid OrderCommand command) {
    var order = records.get(SalesOrder.class, id, version, Action.EDIT);
    requireNumber(command, id);
    requireOpenLines(order, command);
    order.describe(command, products.costs(command)::get);
    if (command.ownerId() != null
        && !Objects.equals(command.ownerId(), order.ownership().ownerId())) {
      order.assignTo(owners.require(RecordKind.SALES_ORDER, Action.EDIT, command.ownerId()));
    }
    lastSales.refresh(List.of(order.customerId()));
  }

  /** Puts the order with its lines into the recycle bin. */
  @Permitted(kind = RecordKind.SALES_ORDER, action = Action.DELETE)
  public void delete(long id, int version) {
    var order = records.get(SalesOrder.class, id, version, Action.DELETE);
    order.delete(terms.now());
    lastSales.refresh(List.of(order.customerId()));
  }

  /** From whom the amount is withheld, the lines that it is made of are too. */
  private static void requireOpenLines(SalesOrder order, OrderCommand command) {
    var open = CallerContext.current().grants().opens(RecordKind.SALES_ORDER, "amount");
    if (!open && !order.hasLines(command.lines())) {
      throw new AccessDeniedException(RecordKind.SALES_ORDER, Action.EDIT);
    }
  }

  private void requireNumber(OrderCommand command, Long ownId) {
    if (command.number() != null) {
      numbers.require("SALES_ORDER", "NUMBER", "number", command.number(), ownId);
    }
  }
}
