package org.keyuan.crm.duplicate.domain;

/** Tells which company it is from what it does. */
final class Trades {
  private static final int SHORTEST = 2;

  private Trades() {}

  /** The name without words of a trade; the whole name where hardly anything else stands in it. */
  static String brand(String core) {
    var brand = core;
    for (var word : NameWords.TRADES) {
      brand = brand.replace(word, "");
    }
    return brand.length() < SHORTEST ? core : brand;
  }
}
