package org.keyuan.crm.sales.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.keyuan.crm.shared.money.Money;

/** One product of an order, with the price and cost of that day. */
@Entity
@Table(name = "SALES_ORDER_LINE")
public class SalesOrderLine {

  private static final int UNIT_SCALE = 8;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQ_SALES_ORDER_LINE")
  @SequenceGenerator(
      name = "SEQ_SALES_ORDER_LINE",
      sequenceName = "SEQ_SALES_ORDER_LINE",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "ORDER_ID")
  private SalesOrder order;

  @Column(name = "LINE_NO")
  private int lineNumber;

  @Column(name = "PRODUCT_ID")
  private Long productId;

  @Column(name = "QUANTITY")
  private BigDecimal quantity;

  @Column(name = "UNIT_PRICE")
  private BigDecimal unitPrice;

  @Column(name = "AMOUNT")
  private BigDecimal amount;

  @Column(name = "COST")
  private BigDecimal cost;

  protected SalesOrderLine() {}

  SalesOrderLine(SalesOrder order, int lineNumber) {
    this.order = order;
    this.lineNumber = lineNumber;
  }

  /** Takes over what a person says; {@code unitCost} is the cost of one unit. */
  void describe(OrderLineCommand command, BigDecimal unitCost) {
    productId = command.productId();
    quantity = command.quantity();
    unitPrice = command.unitPrice();
    amount = OrderLineCommand.amount(quantity, unitPrice);
    cost = Money.cents(unitCost.multiply(quantity));
  }

  /** Whether the line is what a person says. */
  boolean says(OrderLineCommand command) {
    return productId.equals(command.productId())
        && quantity.compareTo(command.quantity()) == 0
        && unitPrice.compareTo(command.unitPrice()) == 0;
  }

  /** The cost of one unit on the day of the sale. */
  BigDecimal unitCost() {
    return cost.divide(quantity, UNIT_SCALE, RoundingMode.HALF_UP);
  }

  /** What makes it another line. */
  List<Object> told() {
    return List.of(productId, quantity.stripTrailingZeros(), unitPrice.stripTrailingZeros());
  }

  Long productId() {
    return productId;
  }

  /** In the order's currency. */
  public BigDecimal amount() {
    return amount;
  }

  public BigDecimal cost() {
    return cost;
  }
}
