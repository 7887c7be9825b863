package org.keyuan.crm.shared.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Refuses an archive by its table of contents, before anything is unpacked: too many entries, sizes
 * that no honest file has, names that lead out of a folder. The sizes are the author's claim, so
 * whoever unpacks an entry counts again.
 */
final class ArchiveEntries {
  private static final int MOST = 2_000;
  private static final long LARGEST = 4L << 30;
  private static final String LEADS_OUT =
      "(?s)(.*[/\\\\])?\\.\\.([/\\\\].*)?|[/\\\\].*|[A-Za-z]:.*";

  private ArchiveEntries() {}

  static void check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST) {
        throw new UploadRefusedException("upload.error.archive_bomb");
      }
      long size = 0;
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().matches(LEADS_OUT) || entry.getName().indexOf('\0') >= 0) {
          throw new UploadRefusedException("upload.error.archive_names");
        }
        size += Math.max(0, entry.getSize());
        if (size > LARGEST) {
          throw new UploadRefusedException("upload.error.archive_bomb");
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw new UploadRefusedException("upload.error.damaged");
    }
  }
}
