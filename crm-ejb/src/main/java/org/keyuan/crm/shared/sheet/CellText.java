package org.keyuan.crm.shared.sheet;

import org.keyuan.crm.shared.tabular.FormulaGuard;

/**
 * What a cell says, and how to write it so that no spreadsheet program takes it for a formula.
 * {@code unprotect(protect(text))} is the text again, so a reject file can be imported as it is.
 */
public final class CellText {
  private CellText() {}

  /** Puts an apostrophe before a text that would run as a formula. */
  public static String protect(String text) {
    return FormulaGuard.inert(text);
  }

  /**
   * The text without the apostrophe of {@link #protect} and without white space around it.
   *
   * @throws UnreadableSheetException when it is longer than a cell may be
   */
  static String read(String raw) {
    if (raw.length() > SheetReader.MAX_CELL_LENGTH) {
      throw new UnreadableSheetException("import.error.long_cell", SheetReader.MAX_CELL_LENGTH);
    }
    String text = trim(raw);
    return text.startsWith("'") && !protect(text.substring(1)).equals(text.substring(1))
        ? trim(text.substring(1))
        : text;
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
