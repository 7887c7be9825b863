package org.keyuan.crm.it.inside;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.keyuan.crm.realname.domain.DocumentType;

/** Documents of people who don't exist. */
public final class Documents {
  private Documents() {}

  /** A right number of a resident identity card that no other test has. */
  public static String number() {
    var body =
        "650102"
            + (1950 + ThreadLocalRandom.current().nextInt(50))
            + "0%d%d%d".formatted(digit(1, 10), 1, digit(0, 10))
            + "%03d".formatted(ThreadLocalRandom.current().nextInt(1_000));
    for (char check : "0123456789X".toCharArray()) {
      if (DocumentType.RESIDENT_ID.accepts(body + check)) {
        return body + check;
      }
    }
    throw new IllegalStateException("no check digit for " + body);
  }

  private static int digit(int from, int to) {
    return ThreadLocalRandom.current().nextInt(from, to);
  }

  /** A photograph, in a way. */
  public static byte[] picture() {
    var image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.fillRect(20, 20, 600, 360);
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
