package org.keyuan.crm.settings;

import java.time.ZoneId;
import java.util.Currency;
import java.util.function.Predicate;

/** What the value of a system parameter may be. */
public enum ParameterType {
  TEXT(value -> true),
  /** A whole number from zero. */
  NUMBER(value -> value.matches("\\d{1,6}")),
  /** A whole number from one; zero rows or minutes would leave nobody able to work. */
  POSITIVE(value -> value.matches("[1-9]\\d{0,3}")),
  ZONE(value -> ZoneId.getAvailableZoneIds().contains(value)),
  CURRENCY(
      value ->
          Currency.getAvailableCurrencies().stream()
              .anyMatch(currency -> currency.getCurrencyCode().equals(value))),
  PASSWORD_PROFILE(value -> value.matches("NIST|MLPS")),
  YES_NO(value -> value.matches("true|false")),
  /** A text that nobody reads again once it was set; {@link Parameters#secret} gives it to code. */
  SECRET(value -> true);

  private final Predicate<String> rule;

  ParameterType(Predicate<String> rule) {
    this.rule = rule;
  }

  /** Whether the value will do; only a text or a secret may be missing. */
  public boolean accepts(String value) {
    return value == null ? this == TEXT || this == SECRET : rule.test(value);
  }
}
