package org.keyuan.crm.sales.domain;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.keyuan.crm.shared.money.Money;

/**
 * What a person says of one line of an order. Amount and cost are not said but computed.
 *
 * @param quantity in the product's unit
 * @param unitPrice in the order's currency
 */
public record OrderLineCommand(
    @NotNull Long productId,
    @NotNull @Positive @Digits(integer = 9, fraction = 4) BigDecimal quantity,
    @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 4) BigDecimal unitPrice) {

  /** What a line amounts to: quantity times unit price, half up to the cent. */
  public static BigDecimal amount(BigDecimal quantity, BigDecimal unitPrice) {
    return Money.cents(quantity.multiply(unitPrice));
  }
}
