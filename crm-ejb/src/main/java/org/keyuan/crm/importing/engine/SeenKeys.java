package org.keyuan.crm.importing.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Remembers the keys of a file by a 64-bit hash, 16 bytes a key at most, so that a million records
 * cost 16 MB. Two of a million keys share a hash by chance once in some forty million files.
 */
final class SeenKeys {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private long[] slots = new long[1 << 10];
  private int size;

  /** Adds the key; false when it was there. */
  boolean add(String key) {
    if (size * 2 >= slots.length) {
      grow();
    }
    return put(hash(key));
  }

  boolean contains(String key) {
    return slots[slot(hash(key))] != 0;
  }

  private boolean put(long hash) {
    int slot = slot(hash);
    if (slots[slot] != 0) {
      return false;
    }
    slots[slot] = hash;
    size++;
    return true;
  }

  private int slot(long hash) {
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    size = 0;
    Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
  }

  /** FNV-1a, finished by a mixer because the table uses the low bits. */
  private static long hash(String key) {
    long hash = FNV_OFFSET;
    for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
