package org.keyuan.crm.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Refuses archives that unpack to far more than they are. The sizes that an archive declares are
 * its author's claim, so everything is unpacked and counted, and given up as soon as a limit is
 * broken.
 */
final class ArchiveLimits {
  private static final int MAX_ENTRIES = 2_000;
  private static final long MAX_UNPACKED = 4L << 30;

  /** Below this nothing is suspicious; sheets that repeat themselves do shrink to a hundredth. */
  private static final long ALWAYS_ALLOWED = 48L << 20;

  private static final int MAX_RATIO = 100;

  private ArchiveLimits() {}

  static void check(Path file) throws IOException {
    long allowed = Math.min(MAX_UNPACKED, Math.max(ALWAYS_ALLOWED, Files.size(file) * MAX_RATIO));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MAX_ENTRIES) {
        throw new UnreadableSheetException("import.error.archive_bomb");
      }
      byte[] buffer = new byte[1 << 16];
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        try (InputStream in = zip.getInputStream(entry)) {
          allowed -= count(in, buffer, allowed, scanFor(entry));
        }
      }
    } catch (ZipException e) {
      throw new UnreadableSheetException("import.error.damaged");
    }
  }

  private static Optional<CellReferenceScan> scanFor(ZipEntry entry) {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    return name.contains("sharedstrings") || !name.endsWith(".xml") || name.contains("styles")
        ? Optional.empty()
        : Optional.of(new CellReferenceScan());
  }

  private static long count(
      InputStream in, byte[] buffer, long allowed, Optional<CellReferenceScan> scan)
      throws IOException {
    long length = 0;
    for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
      length += n;
      if (length > allowed) {
        throw new UnreadableSheetException("import.error.archive_bomb");
      }
      if (scan.isPresent()) {
        scan.get().accept(buffer, n);
      }
    }
    return length;
  }
}
