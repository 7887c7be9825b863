package org.keyuan.crm.identity;

import java.util.Locale;

/**
 * A secret as an authenticator takes it: the Base32 of RFC 4648 without padding. Not the one of
 * commons-codec, which leaves out what it doesn't know instead of refusing it.
 */
final class AuthenticatorSecret {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private AuthenticatorSecret() {}

  static String toText(byte[] bytes) {
    var text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte next : bytes) {
      buffer = buffer << Byte.SIZE | next & 0xff;
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(ALPHABET.charAt(buffer >> held & 0x1f));
      }
    }
    return held == 0 ? text.toString() : text.append(last(buffer, held)).toString();
  }

  private static char last(int buffer, int held) {
    return ALPHABET.charAt(buffer << BITS - held & 0x1f);
  }

  /**
   * @throws IllegalArgumentException for anything but Base32
   */
  static byte[] fromText(String text) {
    var small = text.toUpperCase(Locale.ROOT);
    var bytes = new byte[small.length() * BITS / Byte.SIZE];
    int buffer = 0;
    int held = 0;
    int at = 0;
    for (char letter : small.toCharArray()) {
      int value = ALPHABET.indexOf(letter);
      if (value < 0) {
        throw new IllegalArgumentException("not Base32");
      }
      buffer = buffer << BITS | value;
      held += BITS;
      if (held >= Byte.SIZE) {
        held -= Byte.SIZE;
        bytes[at++] = (byte) (buffer >> held);
      }
    }
    return bytes;
  }
}
