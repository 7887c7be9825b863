package org.keyuan.crm.identity;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A random password that can be read aloud: no characters that look alike. */
final class OneTimePassword {

  private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimePassword() {}

  static String random() {
    return RANDOM
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
        .collect(Collectors.joining());
  }
}
