package org.keyuan.crm.sales.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.money.Money;
import org.keyuan.crm.shared.record.AuditedLines;
import org.keyuan.crm.shared.record.Derived;
import org.keyuan.crm.shared.record.Kind;
import org.keyuan.crm.shared.record.OwnedRecord;

/**
 * A dated sale with its lines. Its totals are always the sums of the lines, computed here and
 * nowhere else.
 */
@Entity
@Table(name = "SALES_ORDER")
@Kind(RecordKind.SALES_ORDER)
public class SalesOrder extends OwnedRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQ_SALES_ORDER")
  @SequenceGenerator(
      name = "SEQ_SALES_ORDER",
      sequenceName = "SEQ_SALES_ORDER",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "NUMBER")
  private String number;

  @Column(name = "CUSTOMER_ID")
  private Long customerId;

  @Column(name = "ORDERED_ON")
  private LocalDate orderedOn;

  @Derived @Embedded private Money amount;

  @Column(name = "COST")
  @Derived
  private BigDecimal cost;

  @Column(name = "LINE_COUNT")
  @Derived
  private int lineCount;

  @Column(name = "REMARKS")
  private String remarks;

  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("lineNumber")
  @AuditedLines(
      table = "SALES_ORDER_LINE",
      key = "ORDER_ID",
      order = "LINE_NO",
      columns = {"PRODUCT_ID", "QUANTITY", "UNIT_PRICE"},
      first = RecordKind.PRODUCT,
      hiddenWith = "amount")
  private List<SalesOrderLine> lines = new ArrayList<>();

  protected SalesOrder() {}

  /** A new order without lines; {@link #describe} adds them. */
  public SalesOrder(String number, long customerId, Ownership ownership, String currency) {
    this.number = number;
    this.customerId = customerId;
    assignTo(ownership);
    this.amount = Money.zero(currency);
  }

  /**
   * Takes over date, remarks and lines and computes the totals. A product that was in the order
   * keeps the cost of its day.
   *
   * @param costs gives the present cost of one unit by the product's id
   */
  public void describe(OrderCommand command, Function<Long, BigDecimal> costs) {
    number = command.number() == null ? number : command.number();
    orderedOn = command.orderedOn();
    remarks = command.remarks();
    var former = formerCosts();
    replaceLines(
        command.lines(),
        i -> {
          var productId = command.lines().get(i).productId();
          return former.containsKey(productId) ? former.get(productId) : costs.apply(productId);
        });
    total();
  }

  /**
   * Takes over an order that was kept elsewhere, with the costs of its own day.
   *
   * @param unitCosts of one unit, line by line
   */
  public void takeOver(OrderCommand command, List<BigDecimal> unitCosts) {
    number = command.number();
    orderedOn = command.orderedOn();
    remarks = command.remarks();
    replaceLines(command.lines(), unitCosts::get);
    total();
  }

  /** Lines are changed in place, so that a number is never taken twice on the way. */
  private void replaceLines(List<OrderLineCommand> wanted, IntFunction<BigDecimal> unitCost) {
    var before = lines.stream().map(SalesOrderLine::told).toList();
    while (lines.size() > wanted.size()) {
      lines.remove(lines.size() - 1);
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (i == lines.size()) {
        lines.add(new SalesOrderLine(this, i + 1));
      }
      lines.get(i).describe(wanted.get(i), unitCost.apply(i));
    }
    if (!before.equals(lines.stream().map(SalesOrderLine::told).toList())) {
      touch();
    }
  }

  /** Whether the lines are these, in this order. */
  public boolean hasLines(List<OrderLineCommand> others) {
    return lines.size() == others.size()
        && IntStream.range(0, lines.size()).allMatch(i -> lines.get(i).says(others.get(i)));
  }

  private Map<Long, BigDecimal> formerCosts() {
    var former = new HashMap<Long, BigDecimal>();
    lines.forEach(line -> former.putIfAbsent(line.productId(), line.unitCost()));
    return former;
  }

  private void total() {
    var sum = lines.stream().map(SalesOrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    amount = Money.of(sum, amount.currency());
    var costs = lines.stream().map(SalesOrderLine::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    cost = Money.cents(costs);
    lineCount = lines.size();
  }

  public Long customerId() {
    return customerId;
  }

  public LocalDate orderedOn() {
    return orderedOn;
  }

  public Money amount() {
    return amount;
  }

  /** In the currency of the amount. */
  public BigDecimal cost() {
    return cost;
  }

  public int lineCount() {
    return lineCount;
  }

  @Override
  public Long id() {
    return id;
  }

  @Override
  public String recordName() {
    return number;
  }
}
