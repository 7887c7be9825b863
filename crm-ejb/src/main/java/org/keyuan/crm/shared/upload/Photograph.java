package org.keyuan.crm.shared.upload;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Draws an image anew from its pixels, upright and no larger than an eye needs. Nothing else of the
 * file survives: no place and time of a photograph, no comment, nothing hidden behind the picture.
 */
final class Photograph {
  private static final int LONGEST_SIDE = 20_000;
  private static final int MOST_MEGAPIXELS = 60;

  /** Of a picture that is drawn in passes, for which the decoder keeps six bytes a pixel. */
  private static final int MOST_IN_PASSES = 24;

  /** So many pictures at once, however many people send some. */
  private static final Semaphore TURNS = new Semaphore(2);

  /** Beyond this, only every second (third …) pixel is decoded, which bounds the memory. */
  private static final int DECODED_SIDE = 4_200;

  private static final int KEPT_SIDE = 2_100;
  private static final float QUALITY = 0.88f;

  private Photograph() {}

  /**
   * Replaces the file by the new drawing and gives its type.
   *
   * @throws UploadRefusedException when it is no image or one with far too many pixels
   */
  static FileType redraw(Path file, FileType type) throws IOException {
    TURNS.acquireUninterruptibly();
    try {
      byte[] content = Files.readAllBytes(file);
      write(type == FileType.JPEG ? jpeg(content) : png(content), file);
      return FileType.JPEG;
    } finally {
      TURNS.release();
    }
  }

  private static BufferedImage jpeg(byte[] content) {
    var segments = JpegSegments.of(content);
    int most = segments.scans() > 1 ? MOST_IN_PASSES : MOST_MEGAPIXELS;
    return upright(decode(content, "jpeg", most), segments.orientation());
  }

  private static BufferedImage png(byte[] content) {
    return upright(decode(PngChunks.essential(content), "png", MOST_MEGAPIXELS), 1);
  }

  private static BufferedImage decode(byte[] content, String format, int megapixels) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in, true, true);
      int longest = longestSide(reader.getWidth(0), reader.getHeight(0), megapixels);
      var param = reader.getDefaultReadParam();
      int step = Math.max(1, (longest + DECODED_SIDE - 1) / DECODED_SIDE);
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } catch (UploadRefusedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UploadRefusedException("upload.error.image");
    } finally {
      reader.dispose();
    }
  }

  private static int longestSide(int width, int height, int megapixels) {
    int longest = Math.max(width, height);
    if (longest > LONGEST_SIDE || (long) width * height > megapixels * 1_000_000L) {
      throw new UploadRefusedException("upload.error.pixels", megapixels);
    }
    return longest;
  }

  /** Turned as the camera says it was held, and made smaller. */
  private static BufferedImage upright(BufferedImage image, int orientation) {
    double width = image.getWidth();
    double height = image.getHeight();
    double scale = Math.min(1, KEPT_SIDE / Math.max(width, height));
    boolean lying = orientation > 4;
    var target =
        new BufferedImage(
            (int) Math.max(1, Math.round((lying ? height : width) * scale)),
            (int) Math.max(1, Math.round((lying ? width : height) * scale)),
            BufferedImage.TYPE_INT_RGB);
    var graphics = target.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, target.getWidth(), target.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    var turn = AffineTransform.getScaleInstance(scale, scale);
    turn.concatenate(turn(orientation, width, height));
    graphics.drawImage(image, turn, null);
    graphics.dispose();
    return target;
  }

  /** EXIF 2.32, tag 0x0112. */
  private static AffineTransform turn(int orientation, double width, double height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static void write(BufferedImage image, Path file) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = Files.newOutputStream(file);
        var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      var param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
  }
}
