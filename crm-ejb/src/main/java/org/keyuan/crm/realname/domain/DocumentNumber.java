package org.keyuan.crm.realname.domain;

import java.text.Normalizer;
import java.util.Locale;

/** The number of an identity document, as it is compared and as it may be shown. */
public final class DocumentNumber {
  private static final int MASKABLE = 6;

  private DocumentNumber() {}

  /** In capitals, without blanks and hyphens, full-width signs made narrow; null stays null. */
  public static String normalise(String typed) {
    return typed == null
        ? null
        : Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT);
  }

  /** First and last sign alone, as in {@code 3****************X}. */
  public static String mask(String number) {
    int length = number.length();
    return length < MASKABLE
        ? "*".repeat(length)
        : number.charAt(0) + "*".repeat(length - 2) + number.charAt(length - 1);
  }
}
