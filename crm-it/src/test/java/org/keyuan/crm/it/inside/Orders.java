package org.keyuan.crm.it.inside;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.sales.application.OrderService;
import org.keyuan.crm.sales.domain.OrderCommand;
import org.keyuan.crm.sales.domain.OrderLineCommand;

/** Orders for the checks. */
public final class Orders {
  public static final LocalDate ORDERED_ON = LocalDate.of(2026, 1, 31);

  private Orders() {}

  public static OrderService service() {
    return Inside.bean(OrderService.class);
  }

  /** An order of this person, of a verified customer of theirs. */
  public static long enter(String loginName) {
    var customer = Customers.verified(loginName);
    return Inside.as(loginName, () -> service().enter(of(customer, null), null));
  }

  /** One line of two pieces at 12.50. */
  public static OrderCommand of(long customerId, Long ownerId) {
    var line = new OrderLineCommand(Products.any(), BigDecimal.valueOf(2), new BigDecimal("12.50"));
    return new OrderCommand(null, customerId, ORDERED_ON, ownerId, null, List.of(line));
  }

  public static String number(long id) {
    return World.sql()
        .find("SELECT NUMBER FROM SALES_ORDER WHERE ID = ?", row -> row.text(1), id)
        .orElseThrow();
  }

  /** The order with its lines as they are stored. */
  static List<String> stored(long id) {
    var rows = new ArrayList<>(Rows.of("SALES_ORDER", id));
    rows.addAll(Rows.of("SALES_ORDER_LINE", "ORDER_ID", id));
    return rows;
  }

  /** Written past the use cases. */
  static void insert(long customerId, long ownerId) {
    insert(customerId, ownerId, ORDERED_ON);
  }

  /** As {@link #insert(long, long)}, of ten. */
  static void insert(long customerId, long ownerId, LocalDate orderedOn) {
    var id = World.sql().nextId("SALES_ORDER");
    var now = Instant.now();
    World.sql()
        .update(
            "INSERT INTO SALES_ORDER (ID, NUMBER, CUSTOMER_ID, ORDERED_ON, OWNER_ID, CURRENCY, AMOUNT, COST,"
                + " LINE_COUNT, VERSION, CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY)"
                + " VALUES (?, ?, ?, ?, ?, 'CNY', ?, ?, 0, 0, ?, 'it', ?, 'it')",
            id,
            "IT-" + id,
            customerId,
            orderedOn,
            ownerId,
            BigDecimal.TEN,
            BigDecimal.ONE,
            now,
            now);
  }
}
