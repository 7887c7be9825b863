package org.keyuan.crm.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a text file, by its byte order mark or by trying: a text that is valid UTF-8 from
 * the first to the last byte is hardly ever anything else; what isn't must be valid GB18030, as
 * Excel writes it on a Chinese Windows.
 *
 * @param charset to read the file with
 * @param markLength bytes of the byte order mark to skip
 */
record TextEncoding(Charset charset, int markLength) {
  private static final Charset GB18030 = Charset.forName("GB18030");

  static TextEncoding of(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(3);
    }
    if (start.length >= 3 && mark(start) == 0xEFBBBF) {
      return checked(file, new TextEncoding(StandardCharsets.UTF_8, 3));
    }
    if (start.length >= 2 && mark(start) >> 8 == 0xFFFE) {
      return checked(file, new TextEncoding(StandardCharsets.UTF_16LE, 2));
    }
    if (start.length >= 2 && mark(start) >> 8 == 0xFEFF) {
      return checked(file, new TextEncoding(StandardCharsets.UTF_16BE, 2));
    }
    TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
    return utf8.fits(file) ? utf8 : checked(file, new TextEncoding(GB18030, 0));
  }

  private static int mark(byte[] start) {
    return (start[0] & 0xFF) << 16
        | (start[1] & 0xFF) << 8
        | (start.length > 2 ? start[2] & 0xFF : 0);
  }

  private static TextEncoding checked(Path file, TextEncoding encoding) throws IOException {
    if (!encoding.fits(file)) {
      throw new UnreadableSheetException("import.error.encoding");
    }
    return encoding;
  }

  /** Whether every byte decodes and no character is one that text never has. */
  private boolean fits(Path file) throws IOException {
    char[] buffer = new char[1 << 16];
    try (Reader reader = open(file)) {
      for (int n = reader.read(buffer); n > 0; n = reader.read(buffer)) {
        for (int i = 0; i < n; i++) {
          if (buffer[i] == 0) {
            return false;
          }
        }
      }
      return true;
    } catch (CharacterCodingException e) {
      return false; // the answer itself, not a failure
    }
  }

  /** A reader behind the byte order mark that refuses wrong bytes instead of replacing them. */
  Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(markLength);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
