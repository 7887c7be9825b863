package org.keyuan.crm.sales.application;

import java.math.BigDecimal;

/** A line of an order as it is shown; amounts in the order's currency. */
public record OrderLineRow(
    int lineNumber,
    long productId,
    String productNumber,
    String productName,
    String unit,
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal amount) {}
