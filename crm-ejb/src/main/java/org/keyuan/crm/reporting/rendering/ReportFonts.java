package org.keyuan.crm.reporting.rendering;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The typeface that travels with the product, because neither a server nor a reader's machine can
 * be relied on to have a Chinese one. It has every character of GBK and most of the rare ones of
 * names.
 */
final class ReportFonts {
  private static final String FILE = "NotoSansSC-Regular.ttf";

  private ReportFonts() {}

  /** A font for one document; the letters that are used get embedded. */
  static BaseFont newBaseFont() throws IOException {
    try {
      return BaseFont.createFont(
          FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, Bytes.FONT, null);
    } catch (DocumentException e) {
      throw new IOException(FILE, e);
    }
  }

  /** The same typeface for measuring and laying out charts, one point high. */
  static Font screenFont() {
    return Screen.FONT;
  }

  private static final class Bytes {
    static final byte[] FONT = read();

    private static byte[] read() {
      try (InputStream in = ReportFonts.class.getResourceAsStream(FILE)) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(FILE, e);
      }
    }
  }

  private static final class Screen {
    static final Font FONT = create();

    private static Font create() {
      try {
        return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Bytes.FONT));
      } catch (FontFormatException | IOException e) {
        throw new IllegalStateException(FILE, e);
      }
    }
  }
}
