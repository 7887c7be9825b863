package org.keyuan.crm.shared.upload;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a JPEG file says before and between its pixels, as far as it matters: how the camera was
 * held. A picture that is drawn in very many passes over all its pixels keeps a server busy, so it
 * is refused; cameras and programs use at most a dozen.
 *
 * @param orientation 1 (upright) to 8, as in EXIF
 * @param scans passes in which the pixels are drawn; more than one needs memory for all of them
 */
record JpegSegments(int orientation, int scans) {
  private static final int MOST_SCANS = 24;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END = 0xD9;
  private static final int APP1 = 0xE1;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final short ORIENTATION = 0x0112;
  private static final int FIELD = 12;

  /**
   * Reads the segments.
   *
   * @throws UploadRefusedException when they are damaged or there are too many scans
   */
  static JpegSegments of(byte[] file) {
    int orientation = 1;
    int scans = 0;
    int at = 2;
    while (at + 4 <= file.length && marker(file, at) != END) {
      int marker = marker(file, at);
      int length = ((file[at + 2] & 0xFF) << 8) | (file[at + 3] & 0xFF);
      if (marker == START_OF_SCAN && ++scans > MOST_SCANS) {
        throw new UploadRefusedException("upload.error.image");
      }
      if (marker == APP1) {
        orientation = orientation(file, at + 4, Math.min(file.length, at + 2 + length));
      }
      at = marker == START_OF_SCAN ? nextMarker(file, at + 2 + length) : at + 2 + length;
    }
    return new JpegSegments(orientation, scans);
  }

  private static int marker(byte[] file, int at) {
    if ((file[at] & 0xFF) != 0xFF) {
      throw new UploadRefusedException("upload.error.image");
    }
    return file[at + 1] & 0xFF;
  }

  /** Behind the coded pixels, in which 0xFF is followed by 0 or the number of a restart. */
  private static int nextMarker(byte[] file, int from) {
    for (int i = from; i + 1 < file.length; i++) {
      int next = file[i + 1] & 0xFF;
      if ((file[i] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
        return i;
      }
    }
    return file.length;
  }

  /** Of the first directory of a TIFF header; 1 wherever it is not as it should be. */
  private static int orientation(byte[] file, int from, int to) {
    int header = from + EXIF.length;
    if (header + 8 > to || !Arrays.equals(file, from, header, EXIF, 0, EXIF.length)) {
      return 1;
    }
    var tiff = ByteBuffer.wrap(file, header, to - header).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return 1;
    }
    int fields = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < fields && directory + 2 + (i + 1) * FIELD <= tiff.limit(); i++) {
      int field = directory + 2 + i * FIELD;
      if (tiff.getShort(field) == ORIENTATION) {
        int value = tiff.getShort(field + 8);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }
}
