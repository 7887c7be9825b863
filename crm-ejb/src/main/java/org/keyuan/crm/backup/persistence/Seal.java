package org.keyuan.crm.backup.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import org.keyuan.crm.backup.domain.BackupDamagedException;

/**
 * The last 64 bytes of a backup: the SHA-256 of the whole file, taken while zeros stood in their
 * place. It covers what the parts' own hashes do not: the zip's directory and the manifest.
 */
final class Seal {
  private static final int BUFFER = 1 << 16;
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private Seal() {}

  static void check(Path path) throws IOException {
    MessageDigest digest = Sha256.create();
    long rest = Files.size(path) - ArchiveWriter.UNSEALED.length();
    try (InputStream in = Files.newInputStream(path)) {
      requireZip(in);
    }
    if (rest < 0) {
      throw new BackupDamagedException("seal");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] buffer = new byte[BUFFER];
      while (rest > 0) {
        int read = in.read(buffer, 0, (int) Math.min(BUFFER, rest));
        if (read < 0) {
          throw new BackupDamagedException("seal");
        }
        digest.update(buffer, 0, read);
        rest -= read;
      }
      digest.update(ArchiveWriter.UNSEALED.getBytes(StandardCharsets.US_ASCII));
      String seal = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      if (!Sha256.hex(digest).equals(seal)) {
        throw new BackupDamagedException("seal");
      }
    }
  }

  /** Somebody who takes the wrong file should not be told that a backup is damaged. */
  private static void requireZip(InputStream in) throws IOException {
    byte[] head = in.readNBytes(ZIP.length);
    if (head.length > 0 && !Arrays.equals(head, ZIP)) {
      throw new BackupDamagedException("no_backup");
    }
  }
}
