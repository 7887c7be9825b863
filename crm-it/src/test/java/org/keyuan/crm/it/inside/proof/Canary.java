package org.keyuan.crm.it.inside.proof;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * Marks by which a foreign record's values are known wherever they turn up: {@code
 * CNRYCUSTOMER.PHONE} for a text, an unlikely amount for a figure.
 */
public final class Canary {
  private static final Pattern MARK = Pattern.compile("CNRY([A-Z_]+?)\\.([A-Z0-9_]*)");
  private static final Pattern GROUPING = Pattern.compile("(?<=\\d),(?=\\d{3})");

  /** Figures by the mark that they stand for; amounts never have these by chance. */
  static final Map<String, String> FIGURES =
      Map.of(
          "7654321.07", "CUSTOMER.AMOUNT_12M",
          "8765431.09", "SALES_ORDER.AMOUNT",
          "5432109.08", "SALES_ORDER.COST",
          "98765.4327", "SALES_ORDER.UNIT_PRICE");

  private Canary() {}

  static String mark(RecordKind kind, String column) {
    return "CNRY" + kind + "." + column;
  }

  /** The marks in a text, each as {@code KIND.COLUMN}. */
  public static Set<String> in(String text) {
    var found = new TreeSet<String>();
    MARK.matcher(text).results().forEach(mark -> found.add(mark.group(1) + "." + mark.group(2)));
    var plain = GROUPING.matcher(text).replaceAll("");
    FIGURES.forEach(
        (figure, mark) -> {
          if (plain.contains(figure)) {
            found.add(mark);
          }
        });
    return found;
  }
}
