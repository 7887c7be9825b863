package org.keyuan.crm.web.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keyuan.crm.shared.sheet.UnreadableSheetException;

/** A file on its way in, kept beside the database until it is read; gone when closed. */
final class Upload implements AutoCloseable {
  /** A million rows of customers are some 200 MB. */
  private static final long MOST_BYTES = 512L << 20;

  private final Path file;

  private Upload(Path file) {
    this.file = file;
  }

  /**
   * Writes the stream into a temporary file.
   *
   * @throws UnreadableSheetException when there is more of it than an import may have
   */
  static Upload of(InputStream in) throws IOException {
    Upload upload = new Upload(Files.createTempFile("upload-", ".sheet"));
    try (OutputStream out = Files.newOutputStream(upload.file)) {
      byte[] buffer = new byte[1 << 16];
      long length = 0;
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        length += n;
        if (length > MOST_BYTES) {
          upload.close();
          throw new UnreadableSheetException("import.error.big", MOST_BYTES >> 20);
        }
        out.write(buffer, 0, n);
      }
    }
    return upload;
  }

  Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
