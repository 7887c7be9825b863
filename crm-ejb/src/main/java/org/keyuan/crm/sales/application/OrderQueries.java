package org.keyuan.crm.sales.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.sales.domain.OrderCommand;
import org.keyuan.crm.sales.domain.OrderLineCommand;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.CommandReader;
import org.keyuan.crm.shared.record.Edited;
import org.keyuan.crm.shared.sql.Sql;

/** What the order screens read beyond their lists. */
@Stateless
public class OrderQueries {

  @PersistenceContext private EntityManager entityManager;
  @Inject private CommandReader reader;
  @Inject private OrderList orders;

  @Permitted(kind = RecordKind.SALES_ORDER, action = Action.EDIT)
  public Edited<OrderCommand> open(long id) {
    var lines =
        listLines(id, Action.EDIT).stream()
            .map(row -> new OrderLineCommand(row.productId(), row.quantity(), row.unitPrice()))
            .toList();
    return reader.open(OrderCommand.class, orders.spec(), id, Map.of("lines", lines));
  }

  /**
   * The lines of an order in their order; none for an order that the caller may not see, or whose
   * amount is hidden from them: its lines would tell it.
   */
  @Permitted(kind = RecordKind.SALES_ORDER, action = Action.VIEW)
  public List<OrderLineRow> listLines(long orderId) {
    var hidden = CallerContext.current().grants().hides(RecordKind.SALES_ORDER, "amount");
    return hidden ? List.of() : listLines(orderId, Action.VIEW);
  }

  /** The price list's price of one unit of a product, for whoever may see it. */
  @Permitted(kind = RecordKind.PRODUCT, action = Action.VIEW)
  public Optional<BigDecimal> findPrice(long productId) {
    if (CallerContext.current().grants().hides(RecordKind.PRODUCT, "price")) {
      return Optional.empty();
    }
    var sql = new Sql("SELECT PRICE FROM PRODUCT WHERE DELETED_AT IS NULL AND ID = ");
    return sql.value(productId).column(entityManager).stream()
        .findFirst()
        .map(BigDecimal.class::cast);
  }

  private List<OrderLineRow> listLines(long orderId, Action action) {
    var sql =
        new Sql("SELECT l.LINE_NO, l.PRODUCT_ID, p.NUMBER, p.NAME, p.UNIT, l.QUANTITY,")
            .append(" l.UNIT_PRICE, l.AMOUNT FROM SALES_ORDER_LINE l")
            .append(
                " JOIN SALES_ORDER s ON s.ID = l.ORDER_ID JOIN PRODUCT p ON p.ID = l.PRODUCT_ID")
            .append(" WHERE l.ORDER_ID = ")
            .value(orderId)
            .append(" AND ");
    DataScope.of(RecordKind.SALES_ORDER, action).restrict(sql, "s").append(" ORDER BY l.LINE_NO");
    return sql.rows(entityManager).stream().map(OrderQueries::line).toList();
  }

  private static OrderLineRow line(Object[] row) {
    return new OrderLineRow(
        ((Number) row[0]).intValue(),
        ((Number) row[1]).longValue(),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        plain(row[5]),
        plain(row[6]),
        (BigDecimal) row[7]);
  }

  /** Without the zeros that the column's scale adds; never in exponents. */
  private static BigDecimal plain(Object value) {
    var stripped = ((BigDecimal) value).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
