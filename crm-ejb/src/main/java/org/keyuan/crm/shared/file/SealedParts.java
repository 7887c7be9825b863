package org.keyuan.crm.shared.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A content in sealed parts, AES-256 in Galois/Counter Mode, so that a file of any size passes
 * through with flat memory. The nonce is the part's number and whether it is the last one: a part
 * that was changed, left out, moved, or cut off at the end does not open. No two contents may have
 * the same key.
 *
 * @param key of this content alone
 * @param context the record that the content belongs to
 */
record SealedParts(byte[] key, String context) {
  static final int PART = 256 << 10;
  private static final int NONCE = 12;
  static final int TAG = 16;

  /** Takes a sealed part. */
  @FunctionalInterface
  interface Sink {
    void put(int number, byte[] part) throws IOException;
  }

  /** Gives a sealed part; empty behind the last. */
  @FunctionalInterface
  interface Source {
    Optional<byte[]> get(int number) throws IOException;
  }

  /** Seals the content, in parts numbered from zero; an empty content is one part. */
  void seal(InputStream content, Sink sink) throws IOException {
    byte[] part = content.readNBytes(PART);
    int number = 0;
    while (true) {
      byte[] next = part.length < PART ? new byte[0] : content.readNBytes(PART);
      boolean last = next.length == 0;
      sink.put(number, crypt(Cipher.ENCRYPT_MODE, part, number, last));
      if (last) {
        return;
      }
      part = next;
      number++;
    }
  }

  /**
   * Opens the parts one after the other. Each is genuine when it is written, but only a call that
   * returns says that the content is whole.
   *
   * @param name of the file, for the failure
   * @throws DamagedFileException when a part is missing or not what it was
   */
  void open(Source source, OutputStream out, String name) throws IOException {
    var part = source.get(0).orElseThrow(() -> new DamagedFileException(name));
    for (int number = 0; part != null; number++) {
      var next = source.get(number + 1).orElse(null);
      try {
        out.write(crypt(Cipher.DECRYPT_MODE, part, number, next == null));
      } catch (IllegalArgumentException e) {
        throw new DamagedFileException(name);
      }
      part = next;
    }
  }

  private byte[] crypt(int mode, byte[] bytes, int number, boolean last) {
    if (mode == Cipher.DECRYPT_MODE && bytes.length < TAG) {
      throw new IllegalArgumentException("part " + number + " is too short");
    }
    var nonce = ByteBuffer.allocate(NONCE).putInt(number).put((byte) (last ? 1 : 0)).array();
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("part " + number + " is not what was sealed", e);
    }
  }
}
