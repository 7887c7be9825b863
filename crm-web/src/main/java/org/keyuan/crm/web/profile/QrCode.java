package org.keyuan.crm.web.profile;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as a path of an SVG picture inside the page: the secret in it has no address of its own
 * that a log could keep.
 *
 * @param size of the picture in modules, with its margin
 */
public record QrCode(int size, String path) {

  private static final int MARGIN = 4;

  static QrCode of(String text) {
    try {
      var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
      var modules = Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
      var path = new StringBuilder();
      for (int y = 0; y < modules.getHeight(); y++) {
        for (int x = 0; x < modules.getWidth(); x++) {
          if (modules.get(x, y) == 1) {
            path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
          }
        }
      }
      return new QrCode(modules.getWidth() + 2 * MARGIN, path.toString());
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }
}
