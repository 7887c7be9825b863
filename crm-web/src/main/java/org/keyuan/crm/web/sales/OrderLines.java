package org.keyuan.crm.web.sales;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.sales.domain.OrderLineCommand;

/**
 * The lines of an order while they are typed, with what they amount to so far; the use case
 * computes everything again.
 */
public final class OrderLines implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FIELD = "lines";

  private final Map<String, Object> values;

  OrderLines(Map<String, Object> values) {
    this.values = values;
    if (getRows().isEmpty()) {
      add();
    }
  }

  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> getRows() {
    return (List<Map<String, Object>>) values.computeIfAbsent(FIELD, field -> new ArrayList<>());
  }

  /** Adds a line for one piece, so that nothing has to be written into a field being typed in. */
  public void add() {
    getRows().add(new HashMap<>(Map.of("quantity", BigDecimal.ONE)));
  }

  /** Removes a line; the last one stays, because an order without lines is none. */
  public void remove(int index) {
    getRows().remove(index);
    if (getRows().isEmpty()) {
      add();
    }
  }

  /** What the line amounts to; null as long as quantity or price is missing. */
  public BigDecimal amount(Map<String, Object> line) {
    return line.get("quantity") instanceof BigDecimal quantity
            && line.get("unitPrice") instanceof BigDecimal price
        ? OrderLineCommand.amount(quantity, price)
        : null;
  }

  public BigDecimal getTotal() {
    return getRows().stream()
        .map(this::amount)
        .filter(java.util.Objects::nonNull)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
