package org.keyuan.crm.shared.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * The text of a workbook's cell: what a person reads there, but with dates as ISO and numbers in
 * full.
 */
final class XlsxCell {
  /**
   * Excel computes with doubles and shows 15 digits: 0.1 + 0.2 is 0.3 to the person who typed it.
   */
  private static final MathContext SHOWN_DIGITS = new MathContext(15);

  /** What can stand in a number format without meaning a date: literals, colours, escapes. */
  private static final Pattern LITERALS =
      Pattern.compile("\"[^\"]*\"|\\[(?![hms]+\\])[^\\]]*\\]|\\\\.|_.|\\*.");

  private static final Pattern DATE_LETTERS =
      Pattern.compile("[yYdDhHsS\\u5e74\\u6708\\u65e5]|[mM]{2,}|AM/PM");

  private XlsxCell() {}

  static String text(Cell cell) {
    CellType type = cell.getType();
    if (type == CellType.NUMBER
        || (type == CellType.FORMULA && cell.getValue() instanceof BigDecimal)) {
      return number(cell);
    }
    if (type == CellType.EMPTY || cell.getValue() == null) {
      return "";
    }
    return type == CellType.BOOLEAN
        ? cell.getValue().toString().toUpperCase(java.util.Locale.ROOT)
        : cell.getText();
  }

  private static String number(Cell cell) {
    if (isDate(cell)) {
      return date(cell);
    }
    BigDecimal value = (BigDecimal) cell.getValue();
    BigDecimal shown = value.precision() > 15 ? value.round(SHOWN_DIGITS) : value;
    if (Math.abs((long) shown.precision() - shown.scale()) > 400) {
      return cell.getRawValue(); // written out it would fill the memory with zeros
    }
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  private static String date(Cell cell) {
    LocalDateTime moment = cell.asDate();
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  /**
   * Numbers of built-in formats whose text the file leaves out, Chinese ones included (ECMA-376,
   * 18.8.30).
   */
  private static boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id == null || cell.getType() != CellType.NUMBER) {
      return false;
    }
    boolean builtIn =
        (id >= 14 && id <= 22)
            || (id >= 27 && id <= 36)
            || (id >= 45 && id <= 47)
            || (id >= 50 && id <= 58);
    String format = cell.getDataFormatString();
    return builtIn
        || (format != null && DATE_LETTERS.matcher(LITERALS.matcher(format).replaceAll("")).find());
  }
}
