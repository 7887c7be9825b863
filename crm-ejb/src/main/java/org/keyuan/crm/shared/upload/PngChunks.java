package org.keyuan.crm.shared.upload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Keeps of a PNG file what makes the picture. Its texts and colour profiles are compressed, and
 * whoever reads them unpacks as much as their author likes.
 */
final class PngChunks {
  private static final Set<String> ESSENTIAL = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int SIGNATURE = 8;

  /** Length, type and checksum of a chunk. */
  private static final int FRAME = 12;

  private PngChunks() {}

  /**
   * The file without everything else, and without what stands behind its end.
   *
   * @throws UploadRefusedException when a chunk is longer than the file
   */
  static byte[] essential(byte[] file) {
    var kept = new ByteArrayOutputStream(file.length);
    kept.write(file, 0, SIGNATURE);
    int at = SIGNATURE;
    var type = "";
    while (!type.equals("IEND")) {
      int length = at + FRAME > file.length ? -1 : ByteBuffer.wrap(file).getInt(at);
      if (length < 0 || length > file.length - at - FRAME) {
        throw new UploadRefusedException("upload.error.image");
      }
      type = new String(file, at + 4, 4, StandardCharsets.US_ASCII);
      if (ESSENTIAL.contains(type)) {
        kept.write(file, at, length + FRAME);
      }
      at += length + FRAME;
    }
    return kept.toByteArray();
  }
}
