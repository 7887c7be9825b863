package org.keyuan.crm.shared.money;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An amount with its currency, always to the cent. Different currencies never add up by accident.
 */
@Embeddable
public class Money {

  private static final int CENTS = 2;

  @Column(name = "AMOUNT")
  private BigDecimal amount;

  @Column(name = "CURRENCY")
  private String currency;

  protected Money() {}

  private Money(BigDecimal amount, String currency) {
    this.amount = cents(amount);
    this.currency = Objects.requireNonNull(currency);
  }

  /** Rounds half up to the cent; {@code currency} is an ISO 4217 code. */
  public static Money of(BigDecimal amount, String currency) {
    return new Money(amount, currency);
  }

  public static Money zero(String currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /** The amount half up to the cent. */
  public static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(CENTS, RoundingMode.HALF_UP);
  }

  /**
   * The sum.
   *
   * @throws IllegalArgumentException for another currency
   */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " don't add up");
    }
    return new Money(amount.add(other.amount), currency);
  }

  /** With two decimals. */
  public BigDecimal amount() {
    return amount;
  }

  public String currency() {
    return currency;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Money that
        && amount.compareTo(that.amount) == 0
        && currency.equals(that.currency);
  }

  @Override
  public int hashCode() {
    return Objects.hash(amount.stripTrailingZeros(), currency);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
