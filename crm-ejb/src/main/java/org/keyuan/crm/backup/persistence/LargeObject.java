package org.keyuan.crm.backup.persistence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes of one value on their way into the database; in memory while small, then in a file. */
final class LargeObject implements Closeable {
  static final int IN_MEMORY = 1 << 20;

  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private Path file;
  private OutputStream out = memory;
  private InputStream in;
  private long length;

  void add(byte[] piece) throws IOException {
    if (file == null && length + piece.length > IN_MEMORY) {
      file = Files.createTempFile("keyuan-restore-", ".bin");
      out = Files.newOutputStream(file);
      memory.writeTo(out);
      memory.reset();
    }
    out.write(piece);
    length += piece.length;
  }

  boolean isSmall() {
    return file == null;
  }

  /** The whole value, when it is small. */
  byte[] bytes() {
    return memory.toByteArray();
  }

  long length() {
    return length;
  }

  /** The value from its beginning; closed together with this object. */
  InputStream open() throws IOException {
    out.close();
    in = file == null ? new ByteArrayInputStream(bytes()) : Files.newInputStream(file);
    return in;
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (in != null) {
      in.close();
    }
    if (file != null) {
      Files.delete(file);
    }
  }
}
