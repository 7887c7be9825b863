package org.keyuan.crm.web.shared.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keyuan.crm.settings.Dictionary;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.list.ListColumn;
import org.keyuan.crm.shared.record.StoredValue;
import org.keyuan.crm.shared.text.Messages;

/**
 * Says values the same way everywhere: one date format, two decimals for money, words for codes.
 */
@ApplicationScoped
public class CellText {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Inject private Dictionary dictionary;
  @Inject private FieldNames fields;
  @Inject private Options options;
  @Inject private Parameters parameters;

  /** The text of a cell; empty for null. */
  public String of(ListColumn column, Object value, Locale locale) {
    if (value == null) {
      return "";
    }
    return switch (column.type()) {
      case MONEY -> figure("#,##0.00", value);
      case NUMBER -> figure("#,##0.####", value);
      case DATE -> StoredValue.as(LocalDate.class, value).toString();
      case INSTANT ->
          MINUTE.format(((Instant) StoredValue.as(Instant.class, value)).atZone(parameters.zone()));
      case CODE -> dictionary.name(column.detail(), value.toString(), locale);
      case ENUM -> Messages.text(locale, prefix(column) + "." + value);
      case OPTION_SET ->
          Stream.of(value.toString().split(","))
              .sorted()
              .map(code -> options.name(column.detail(), code, locale))
              .collect(Collectors.joining(" \u00b7 "));
      case FIELD_SET -> fields.labels(value.toString());
      case BOOLEAN -> Messages.text(locale, Boolean.TRUE.equals(value) ? "app.yes" : "app.no");
      default -> value.toString();
    };
  }

  /** The part of an enum column's detail before its constants. */
  static String prefix(ListColumn column) {
    return column.detail().substring(0, column.detail().indexOf(':'));
  }

  private static String figure(String pattern, Object value) {
    var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(new BigDecimal(value.toString()));
  }
}
