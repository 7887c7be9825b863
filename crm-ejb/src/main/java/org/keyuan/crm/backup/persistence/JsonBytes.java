package org.keyuan.crm.backup.persistence;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the JSON of rows in one fixed spelling. The hash of a row is taken over its text, so the
 * text must not depend on which JSON library a server brings; and it keeps half a surrogate pair
 * (text that was cut in the middle of a character) as an escape, where an encoder would lose it.
 *
 * <p>Source of the spelling of strings: RFC 8785, 3.2.2.2.
 */
final class JsonBytes {
  private static final int SIZE = 8_192;
  private static final int LONGEST_STEP = 16;
  private static final char[] HEX = "0123456789abcdef".toCharArray();
  private static final String SHORT_ESCAPES = "\"\\\b\f\n\r\t";
  private static final String SHORT_NAMES = "\"\\bfnrt";

  private final OutputStream target;
  private final byte[] buffer = new byte[SIZE];
  private int length;

  JsonBytes(OutputStream target) {
    this.target = target;
  }

  void flush() throws IOException {
    target.write(buffer, 0, length);
    length = 0;
  }

  /** Text of ASCII characters, as it is. */
  void raw(String ascii) throws IOException {
    for (int i = 0; i < ascii.length(); i++) {
      room();
      buffer[length++] = (byte) ascii.charAt(i);
    }
  }

  void raw(char ascii) throws IOException {
    room();
    buffer[length++] = (byte) ascii;
  }

  void string(CharSequence text) throws IOException {
    raw('"');
    for (int i = 0; i < text.length(); i++) {
      room();
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
        buffer[length++] = (byte) c;
      } else if (Character.isHighSurrogate(c) && isLowAt(text, i + 1)) {
        i++;
        four(Character.toCodePoint(c, text.charAt(i)));
      } else {
        special(c);
      }
    }
    raw('"');
  }

  private static boolean isLowAt(CharSequence text, int index) {
    return index < text.length() && Character.isLowSurrogate(text.charAt(index));
  }

  private void special(char c) {
    if (c < ' ' || c == '"' || c == '\\') {
      escape(c);
    } else if (Character.isSurrogate(c)) {
      unicodeEscape(c);
    } else if (c < 0x800) {
      buffer[length++] = (byte) (0xC0 | c >> 6);
      buffer[length++] = continuation(c);
    } else {
      buffer[length++] = (byte) (0xE0 | c >> 12);
      buffer[length++] = continuation(c >> 6);
      buffer[length++] = continuation(c);
    }
  }

  private void four(int codePoint) {
    buffer[length++] = (byte) (0xF0 | codePoint >> 18);
    buffer[length++] = continuation(codePoint >> 12);
    buffer[length++] = continuation(codePoint >> 6);
    buffer[length++] = continuation(codePoint);
  }

  private static byte continuation(int bits) {
    return (byte) (0x80 | bits & 0x3F);
  }

  private void escape(char c) {
    int known = SHORT_ESCAPES.indexOf(c);
    if (known < 0) {
      unicodeEscape(c);
    } else {
      buffer[length++] = '\\';
      buffer[length++] = (byte) SHORT_NAMES.charAt(known);
    }
  }

  private void unicodeEscape(char c) {
    buffer[length++] = '\\';
    buffer[length++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      buffer[length++] = (byte) HEX[c >> shift & 0xF];
    }
  }

  private void room() throws IOException {
    if (length > SIZE - LONGEST_STEP) {
      flush();
    }
  }
}
