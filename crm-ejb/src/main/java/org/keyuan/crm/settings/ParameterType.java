package org.keyuan.crm.settings;

import java.nio.file.InvalidPathException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.keyuan.crm.shared.file.HashFile;
import org.keyuan.crm.shared.validation.MailAddressValidator;

/** What the value of a system parameter may be. */
public enum ParameterType {
  TEXT(value -> true),
  /** A text of some lines; a field of one line would put them all in one. */
  LINES(value -> true),
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
  /** The name or number of a machine. */
  HOST(
      value -> value.matches("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?|[0-9a-fA-F:]{2,39}")),
  MAIL_SECURITY(value -> value.matches("none|starttls|tls")),
  MAIL_ADDRESS(MailAddressValidator::accepts),
  /** Where people reach the product; links in mails begin with it. */
  WEB_ADDRESS(
      value -> value.matches("https?://[A-Za-z0-9.-]+(?::\\d{1,5})?(?:/[A-Za-z0-9._~-]+)*/?")),
  /** A file of the hashes of stolen passwords, sorted, as {@link HashFile} reads it. */
  HASH_FILE(value -> hashes(value) == HashFile.State.SOUND) {
    @Override
    String complaint(String value) {
      return super.complaint(value) + "." + hashes(value);
    }
  },
  YES_NO(value -> value.matches("true|false")),
  /** A text that nobody reads again once it was set; {@link Parameters#secret} gives it to code. */
  SECRET(value -> true);

  /** What works without a value too. */
  private static final Set<ParameterType> OPTIONAL =
      EnumSet.of(TEXT, LINES, SECRET, HOST, MAIL_ADDRESS, WEB_ADDRESS, HASH_FILE);

  private final Predicate<String> rule;

  ParameterType(Predicate<String> rule) {
    this.rule = rule;
  }

  private static HashFile.State hashes(String name) {
    try {
      return new HashFile(DataDirectory.file(name)).state();
    } catch (InvalidPathException e) {
      return HashFile.State.MISSING;
    }
  }

  /** The key of the words for a value that won't do. */
  String complaint(String value) {
    return "parameter.error." + name();
  }

  /** Whether the value will do; what the product works without may be missing. */
  public boolean accepts(String value) {
    return value == null ? OPTIONAL.contains(this) : rule.test(value);
  }
}
