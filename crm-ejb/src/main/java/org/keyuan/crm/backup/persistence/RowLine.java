package org.keyuan.crm.backup.persistence;

import java.io.IOException;
import java.io.Reader;

/**
 * One line of a part as a reader of its own, so that the JSON parser sees one row and a row with a
 * large object never stands in memory as a whole.
 */
final class RowLine extends Reader {
  private static final int SIZE = 16_384;

  private final Reader part;
  private final char[] buffer = new char[SIZE];
  private int position;
  private int limit;
  private boolean ended = true;

  RowLine(Reader part) {
    this.part = part;
  }

  /** Goes to the next line; false at the end of the part. */
  boolean next() throws IOException {
    while (!ended) {
      read(new char[SIZE], 0, SIZE);
    }
    ended = !fill();
    return !ended;
  }

  @Override
  public int read(char[] target, int offset, int count) throws IOException {
    if (ended || !fill()) {
      ended = true;
      return -1;
    }
    int length = 0;
    int most = Math.min(count, limit - position);
    while (length < most && !ended) {
      char c = buffer[position++];
      ended = c == '\n';
      if (!ended) {
        target[offset + length++] = c;
      }
    }
    return length == 0 ? -1 : length;
  }

  /** Makes sure that a character is at hand; false at the end of the part. */
  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, part.read(buffer, 0, SIZE));
    }
    return position < limit;
  }

  @Override
  public void close() {
    // the part is closed by whoever opened it
  }
}
