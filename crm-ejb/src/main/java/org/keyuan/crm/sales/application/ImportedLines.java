package org.keyuan.crm.sales.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.sales.domain.OrderLineCommand;
import org.keyuan.crm.shared.importing.kind.ImportRow;
import org.keyuan.crm.shared.importing.kind.RowGroup;
import org.keyuan.crm.shared.importing.record.CommandCheck;
import org.keyuan.crm.shared.importing.record.Found;
import org.keyuan.crm.shared.importing.record.KnownRecord;
import org.keyuan.crm.shared.sql.Sql;

/** The lines of imported orders, one a row; a price that is not said follows from the amount. */
@ApplicationScoped
class ImportedLines {
  private static final int PRICE_SCALE = 4;

  @PersistenceContext private EntityManager entityManager;
  @Inject private CommandCheck check;

  /** Adds the stored lines of known orders, with one statement. */
  void complete(List<KnownRecord> known) {
    Map<Long, List<OrderLineCommand>> lines = new HashMap<>();
    known.forEach(record -> lines.put(record.id(), new ArrayList<>()));
    Sql sql =
        new Sql(
                "SELECT ORDER_ID, PRODUCT_ID, QUANTITY, UNIT_PRICE FROM SALES_ORDER_LINE WHERE ORDER_ID")
            .in(lines.keySet())
            .append(" ORDER BY ORDER_ID, LINE_NO");
    for (Object[] row : sql.rows(entityManager)) {
      lines
          .get(((Number) row[0]).longValue())
          .add(
              new OrderLineCommand(
                  ((Number) row[1]).longValue(),
                  plain((BigDecimal) row[2]),
                  plain((BigDecimal) row[3])));
    }
    known.forEach(record -> record.values().put("lines", lines.get(record.id())));
  }

  /** The lines of the rows; those with a mistake are left out, since the order is refused then. */
  List<OrderLineCommand> read(RowGroup group, Found found) {
    List<OrderLineCommand> lines = new ArrayList<>();
    for (ImportRow row : group.rows()) {
      Map<String, Object> values = new HashMap<>();
      found.takeRepeating(row, values);
      Optional<BigDecimal> quantity = row.decimal("quantity");
      Optional<BigDecimal> price = quantity.flatMap(q -> price(row, q));
      if (values.containsKey("productId") && price.isPresent()) {
        Long product = (Long) values.get("productId");
        var line = new OrderLineCommand(product, plain(quantity.get()), plain(price.get()));
        check.apply(line, row, component -> component);
        lines.add(line);
      }
    }
    return lines;
  }

  private static Optional<BigDecimal> price(ImportRow row, BigDecimal quantity) {
    Optional<BigDecimal> amount = row.decimal("amount");
    if (quantity.signum() <= 0) {
      row.refuse("quantity", "validation.positive");
      return Optional.empty();
    }
    Optional<BigDecimal> price =
        row.decimal("unitPrice")
            .or(() -> amount.map(a -> a.divide(quantity, PRICE_SCALE, RoundingMode.HALF_UP)));
    if (price.isEmpty()) {
      row.refuse("amount", "import.reason.required");
    } else if (amount.isPresent()
        && OrderLineCommand.amount(quantity, price.get()).compareTo(amount.get()) != 0) {
      row.refuse("amount", "import.reason.amount");
    }
    return price;
  }

  /** Equal amounts must be equal whatever zeros the database or the file adds. */
  private static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
