package org.keyuan.crm.backup.domain;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * Hash of a set of rows that does not depend on their order: the sum modulo 2^256 of each row's
 * SHA-256. Two databases sort text differently, so a hash in the order of the key would differ
 * though every row is the same. It guards against accidents, not against a forger.
 *
 * <p>Source: the additive multiset hash (AdHash) of Bellare and Micciancio, 1997.
 */
public final class ContentHash {
  private static final int WORDS = 4;

  /** Most significant word first. */
  private final long[] sum = new long[WORDS];

  /** Adds a row by its SHA-256 (32 bytes). */
  public void add(byte[] digest) {
    ByteBuffer words = ByteBuffer.wrap(digest);
    long carry = 0;
    for (int i = WORDS - 1; i >= 0; i--) {
      long word = words.getLong(i * Long.BYTES);
      long before = sum[i];
      long added = before + word;
      long total = added + carry;
      boolean overflow =
          Long.compareUnsigned(added, before) < 0 || Long.compareUnsigned(total, added) < 0;
      sum[i] = total;
      carry = overflow ? 1 : 0;
    }
  }

  /** 64 lower-case hexadecimal digits. */
  public String hex() {
    ByteBuffer bytes = ByteBuffer.allocate(WORDS * Long.BYTES);
    for (long word : sum) {
      bytes.putLong(word);
    }
    return HexFormat.of().formatHex(bytes.array());
  }
}
