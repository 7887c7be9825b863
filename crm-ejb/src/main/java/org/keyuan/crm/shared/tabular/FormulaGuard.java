package org.keyuan.crm.shared.tabular;

import java.util.regex.Pattern;

/**
 * Keeps text that people typed from being run as a formula by the spreadsheet program that opens a
 * CSV file. Programs look at the first character that they do not skip, and some of them treat the
 * full-width forms of an Asian keyboard like the plain ones, so both are looked for behind any run
 * of blanks, control and invisible characters.
 *
 * <p>XLSX needs no prefix: there a text cell is declared as text.
 */
public final class FormulaGuard {
  private static final Pattern RISKY =
      Pattern.compile(
          "^(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{C}'\"]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212\\uFE62\\uFE63\\uFE66\\uFE6B])");

  private FormulaGuard() {}

  /** Whether a spreadsheet program might take the text for a formula. Null is harmless. */
  public static boolean isRisky(String text) {
    return text != null && RISKY.matcher(text).find();
  }

  /** The text itself or, where it is risky, the text behind an apostrophe; null stays null. */
  public static String inert(String text) {
    return isRisky(text) ? "'" + text : text;
  }
}
