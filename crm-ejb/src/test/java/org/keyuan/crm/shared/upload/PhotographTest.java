package org.keyuan.crm.shared.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.shared.access.Asvs;

/** Pictures come out as pictures and as nothing else. */
class PhotographTest {
  private static final String PLACE = "GPS 39.9042 116.4074 <script>alert(1)</script>";

  @Asvs("5.2.2")
  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void picture_isDrawnAnew_andNothingElseSurvives(String format) throws IOException {
    byte[] plain = picture(600, 400, format);
    byte[] marked = format.equals("jpg") ? exif(plain, 1, PLACE) : chunk(plain, "tEXt", PLACE);
    byte[] polyglot =
        concat(marked, ("<html>" + PLACE + "PK\3\4").getBytes(StandardCharsets.UTF_8));
    byte[] taken = UploadTest.taken(polyglot);
    assertThat(taken).startsWith(0xFF, 0xD8, 0xFF);
    assertThat(text(polyglot)).contains(PLACE);
    assertThat(text(taken)).doesNotContain("GPS", "script", "Exif", "PK\3\4");
    var image = read(taken);
    assertThat(image.getWidth()).isEqualTo(600);
    assertThat(image.getHeight()).isEqualTo(400);
    assertThat(isRed(image, 20, 20)).isTrue();
  }

  /** The red corner is at the top left of what is stored; cameras say how it was held. */
  @ParameterizedTest
  @CsvSource({
    "1, 600, 400, 20, 20",
    "3, 600, 400, 580, 380",
    "6, 400, 600, 380, 20",
    "8, 400, 600, 20, 580"
  })
  void picture_isTurnedAsTheCameraWasHeld(int orientation, int width, int height, int x, int y)
      throws IOException {
    var image = read(UploadTest.taken(exif(picture(600, 400, "jpg"), orientation, "")));
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
    assertThat(isRed(image, x, y)).isTrue();
  }

  @Test
  void bigPicture_isMadeSmaller() throws IOException {
    var image = read(UploadTest.taken(picture(5_000, 3_000, "jpg")));
    assertThat(image.getWidth()).isEqualTo(2_100);
    assertThat(image.getHeight()).isEqualTo(1_260);
    assertThat(isRed(image, 20, 20)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"50000, 50000", "30000, 10", "8000, 8000"})
  void pictureThatSaysItHasHugeDimensions_isRefusedBeforeItIsUnpacked(int width, int height)
      throws IOException {
    byte[] png = picture(10, 10, "png");
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    checksum(png, 12, 17);
    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () -> UploadTest.assertRefused(UploadPurpose.IDENTITY_IMAGE, png, "upload.error.pixels"));
  }

  @Asvs("5.2.3")
  @ParameterizedTest
  @ValueSource(strings = {"zTXt", "iCCP", "iTXt"})
  void compressedTextThatUnpacksToGigabytes_isNeverUnpacked(String type) throws IOException {
    var packed = new ByteArrayOutputStream();
    packed.write("a\0\0".getBytes(StandardCharsets.ISO_8859_1));
    try (var deflater = new DeflaterOutputStream(packed)) {
      for (int i = 0; i < 400; i++) {
        deflater.write(new byte[1 << 20]);
      }
    }
    byte[] png = chunk(palette(), type, text(packed.toByteArray()));
    Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> assertThat(UploadTest.taken(png)).hasSizeLessThan(50_000));
  }

  @Test
  void jpegInVeryManyScans_isRefused() throws IOException {
    byte[] jpeg = picture(60, 40, "jpg");
    int scan = indexOf(jpeg, 0xFF, 0xDA);
    byte[] once = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
    byte[] start = Arrays.copyOf(jpeg, scan);
    byte[] bomb = concat(start, concat(repeat(once, 5_000), new byte[] {(byte) 0xFF, (byte) 0xD9}));
    UploadTest.assertRefused(UploadPurpose.IDENTITY_IMAGE, bomb, "upload.error.image");
  }

  /** Six thousand by five thousand pixels are fine in one pass, and a burden in several. */
  @Test
  void bigPictureInPasses_isRefusedBeforeItIsUnpacked() throws IOException {
    byte[] jpeg = progressive();
    int frame = indexOf(jpeg, 0xFF, 0xC2);
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 5_000).putShort(frame + 7, (short) 6_000);
    UploadTest.assertRefused(UploadPurpose.IDENTITY_IMAGE, jpeg, "upload.error.pixels");
    assertThat(UploadTest.taken(progressive())).isNotEmpty();
  }

  @Test
  void damagedPicture_isRefused() throws IOException {
    byte[] png = picture(600, 400, "png");
    UploadTest.assertRefused(
        UploadPurpose.IDENTITY_IMAGE, Arrays.copyOf(png, png.length / 2), "upload.error.image");
    Arrays.fill(png, 60, png.length - 20, (byte) 7);
    UploadTest.assertRefused(UploadPurpose.IDENTITY_IMAGE, png, "upload.error.image");
  }

  private static byte[] picture(int width, int height, String format) throws IOException {
    return encoded(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format);
  }

  private static byte[] progressive() throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      var param = writer.getDefaultWriteParam();
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(image, null, null), param);
    }
    return bytes.toByteArray();
  }

  private static byte[] palette() throws IOException {
    return encoded(new BufferedImage(90, 60, BufferedImage.TYPE_BYTE_INDEXED), "png");
  }

  private static byte[] encoded(BufferedImage image, String format) throws IOException {
    var graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, image.getWidth() / 4, image.getHeight() / 4);
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  /** Puts an EXIF segment with the orientation and a text behind the start of the file. */
  private static byte[] exif(byte[] jpeg, int orientation, String text) {
    byte[] words = text.getBytes(StandardCharsets.ISO_8859_1);
    var segment = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4 + words.length);
    segment.putShort((short) 0xFFE1).putShort((short) (segment.capacity() - 2));
    segment.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
    segment.put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
    segment.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    segment.putShort((short) 0).putInt(0).put(words);
    var start = Arrays.copyOf(jpeg, 2);
    return concat(concat(start, segment.array()), Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  /** Puts a chunk behind the header of a PNG file. */
  private static byte[] chunk(byte[] png, String type, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    var chunk = ByteBuffer.allocate(12 + bytes.length).putInt(bytes.length);
    chunk.put(type.getBytes(StandardCharsets.ISO_8859_1)).put(bytes);
    checksum(chunk.array(), 4, 4 + bytes.length);
    return concat(
        concat(Arrays.copyOf(png, 33), chunk.array()), Arrays.copyOfRange(png, 33, png.length));
  }

  private static void checksum(byte[] file, int from, int length) {
    var sum = new CRC32();
    sum.update(file, from, length);
    ByteBuffer.wrap(file).putInt(from + length, (int) sum.getValue());
  }

  private static byte[] concat(byte[] first, byte[] second) {
    var all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] repeat(byte[] bytes, int times) {
    var all = ByteBuffer.allocate(bytes.length * times);
    for (int i = 0; i < times; i++) {
      all.put(bytes);
    }
    return all.array();
  }

  private static int indexOf(byte[] bytes, int first, int second) {
    int at = 0;
    while (bytes[at] != (byte) first || bytes[at + 1] != (byte) second) {
      at++;
    }
    return at;
  }

  private static BufferedImage read(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  private static boolean isRed(BufferedImage image, int x, int y) {
    var color = new Color(image.getRGB(x, y));
    return color.getRed() > 200 && color.getGreen() < 60;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
