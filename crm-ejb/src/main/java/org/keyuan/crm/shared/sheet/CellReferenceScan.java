package org.keyuan.crm.shared.sheet;

/**
 * Looks through the bytes of a sheet's XML for cell references with more than three letters. No
 * spreadsheet has such columns, and the reader would fill the memory with the empty cells before
 * them. It is a scan for {@code r="…"} inside tags, so it costs little beside unpacking.
 */
final class CellReferenceScan {
  private static final int MAX_LETTERS = 3;

  private enum At {
    TEXT,
    TAG,
    SPACE,
    NAME,
    EQUALS,
    REFERENCE
  }

  private At at = At.TEXT;
  private int letters;
  private long position;

  /** Reads on; the scan goes over the borders of the parts. */
  void accept(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      int c = bytes[i];
      if (position++ < 4 && (c == 0 || c == (byte) 0xFE || c == (byte) 0xFF)) {
        throw damaged(); // UTF-16, which no spreadsheet program writes and this scan can't read
      }
      step(c);
    }
  }

  private void step(int c) {
    switch (at) {
      case TEXT -> at = c == '<' ? At.TAG : At.TEXT;
      case NAME -> at = c == '=' ? At.EQUALS : isSpace(c) ? At.NAME : inTag(c);
      case EQUALS -> startReference(c);
      case REFERENCE -> readReference(c);
      default -> at = at == At.SPACE && c == 'r' ? At.NAME : inTag(c);
    }
  }

  private static At inTag(int c) {
    if (c == '>') {
      return At.TEXT;
    }
    return isSpace(c) ? At.SPACE : At.TAG;
  }

  private void startReference(int c) {
    if (c == '"' || c == '\'') {
      letters = 0;
      at = At.REFERENCE;
    } else if (!isSpace(c)) {
      at = inTag(c);
    }
  }

  private void readReference(int c) {
    if (c == '"' || c == '\'') {
      at = At.TAG;
    } else if (c == '&' || (Character.isLetter(c) && ++letters > MAX_LETTERS)) {
      throw damaged();
    }
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private static UnreadableSheetException damaged() {
    return new UnreadableSheetException("import.error.damaged");
  }
}
