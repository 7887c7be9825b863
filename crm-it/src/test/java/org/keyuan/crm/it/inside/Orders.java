package org.keyuan.crm.it.inside;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Orders for checks of what depends on them, written past the use cases. */
final class Orders {
  private Orders() {}

  static void insert(long customerId, long ownerId) {
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
            LocalDate.of(2026, 1, 31),
            ownerId,
            BigDecimal.TEN,
            BigDecimal.ONE,
            now,
            now);
  }
}
