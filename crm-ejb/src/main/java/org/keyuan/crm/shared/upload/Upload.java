package org.keyuan.crm.shared.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The only door for files from outside. What gets through is of a type that its purpose allows, not
 * too big, and an image is drawn anew; it waits in a temporary file until the upload is closed.
 *
 * <pre>
 * try (var upload = Upload.take(UploadPurpose.SPREADSHEET, part.getSubmittedFileName(), in)) {
 *   imports.upload(kind, upload);
 * }
 * </pre>
 */
public final class Upload implements AutoCloseable {
  private final Path file;
  private final String name;
  private final FileType type;

  private Upload(Path file, String name, FileType type) {
    this.file = file;
    this.name = name;
    this.type = type;
  }

  /**
   * Takes a file in.
   *
   * @param name as the sender calls it, or null
   * @throws UploadRefusedException when it is not what the purpose allows
   * @throws IOException when the stream breaks off
   */
  public static Upload take(UploadPurpose purpose, String name, InputStream content)
      throws IOException {
    Path file = Files.createTempFile("upload-", ".tmp");
    try {
      copy(content, file, purpose);
      FileType type = examine(file, purpose);
      return new Upload(file, FileName.clean(name, type), type);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static void copy(InputStream in, Path file, UploadPurpose purpose) throws IOException {
    long left = (long) purpose.megabytes() << 20;
    byte[] buffer = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        left -= n;
        if (left < 0) {
          throw new UploadRefusedException("upload.error.big", purpose.megabytes());
        }
        out.write(buffer, 0, n);
      }
    }
  }

  private static FileType examine(Path file, UploadPurpose purpose) throws IOException {
    if (Files.size(file) == 0) {
      throw new UploadRefusedException("upload.error.empty");
    }
    FileType type = FileType.of(file);
    if (!purpose.takes(type)) {
      throw new UploadRefusedException("upload.error.type", purpose.names());
    }
    if (type.isArchive()) {
      ArchiveEntries.check(file);
    }
    return type.isImage() ? Photograph.redraw(file, type) : type;
  }

  /** The content; gone when the upload is closed. */
  public Path file() {
    return file;
  }

  /** Harmless, and with the extension of what the file is. */
  public String name() {
    return name;
  }

  public FileType type() {
    return type;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
