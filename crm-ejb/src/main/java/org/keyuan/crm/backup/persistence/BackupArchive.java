package org.keyuan.crm.backup.persistence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.keyuan.crm.backup.domain.BackupDamagedException;
import org.keyuan.crm.backup.domain.BackupManifest;
import org.keyuan.crm.backup.domain.BackupTable;
import org.keyuan.crm.shared.error.BusinessException;

/**
 * An existing backup file. Opening it reads the manifest and compares it with the zip's directory;
 * {@link #openSealed} and {@link #check} read every byte. No part is ever written to a path of its
 * own, and none may be larger than its share of the file allows, so neither a forged name nor a zip
 * bomb gets anywhere.
 */
public final class BackupArchive implements Closeable {
  static final long LARGEST_MANIFEST = 16L << 20;

  /** Rows of nothing but nulls pack about 200-fold; deflate ends at 1,032. */
  static final long LARGEST_RATIO = 400;

  /** Below this much a ratio says nothing. */
  private static final long HARMLESS = 64L << 20;

  private final Path path;
  private final ZipFile zip;
  private final String seal;
  private final BackupManifest manifest;

  private BackupArchive(Path path, ZipFile zip) throws IOException {
    this.path = path;
    this.zip = zip;
    this.seal = String.valueOf(zip.getComment());
    this.manifest = readManifest();
    checkDirectory();
  }

  /**
   * Opens a file and reads its manifest, which is quick and enough for a list.
   *
   * @throws BackupDamagedException when it is no backup or its directory is not what it should be
   * @throws org.keyuan.crm.backup.domain.BackupTooNewException when a newer program wrote it
   */
  public static BackupArchive open(Path path) throws IOException {
    if (!Files.isReadable(path) || !Files.isRegularFile(path)) {
      throw new BackupDamagedException("missing", path);
    }
    ZipFile zip = openZip(path);
    try {
      return new BackupArchive(path, zip);
    } catch (IOException | IllegalArgumentException e) {
      zip.close();
      throw new BackupDamagedException("zip");
    } catch (BusinessException e) {
      zip.close();
      throw e;
    }
  }

  /**
   * Opens a file whose seal is whole, so that it is the file that was written, down to the last
   * bit.
   *
   * @throws BackupDamagedException when it is not
   * @throws org.keyuan.crm.backup.domain.BackupTooNewException when a newer program wrote it
   */
  public static BackupArchive openSealed(Path path) throws IOException {
    if (!Files.isReadable(path) || !Files.isRegularFile(path)) {
      throw new BackupDamagedException("missing", path);
    }
    Seal.check(path);
    return open(path);
  }

  private static ZipFile openZip(Path path) {
    try {
      return new ZipFile(path.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw new BackupDamagedException("zip");
    }
  }

  public BackupManifest manifest() {
    return manifest;
  }

  /** The SHA-256 that the file says it has, 64 hexadecimal digits. */
  public String seal() {
    return seal;
  }

  /**
   * Compares every part with what the manifest says.
   *
   * @param progress is told the rows checked so far
   * @throws BackupDamagedException when any byte differs
   */
  public void check(LongConsumer progress) throws IOException {
    long rows = 0;
    for (BackupTable table : manifest.tables()) {
      try (CheckedPart part = part(table)) {
        part.drain();
      }
      rows += table.rows();
      progress.accept(rows);
    }
  }

  /** The part of a table; reading it to its end checks it. */
  public CheckedPart part(BackupTable table) throws IOException {
    InputStream in = zip.getInputStream(zip.getEntry(table.part()));
    return new CheckedPart(in, table);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private BackupManifest readManifest() throws IOException {
    ZipEntry entry = zip.getEntry(ArchiveWriter.MANIFEST);
    if (entry == null) {
      throw new BackupDamagedException("no_backup");
    }
    if (entry.getSize() > LARGEST_MANIFEST) {
      throw new BackupDamagedException("manifest");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return ManifestJson.read(new BoundedInput(in, LARGEST_MANIFEST));
    }
  }

  private void checkDirectory() throws IOException {
    Set<String> expected = new HashSet<>(Set.of(ArchiveWriter.MANIFEST));
    for (BackupTable table : manifest.tables()) {
      ZipEntry entry = zip.getEntry(table.part());
      if (entry == null || entry.getSize() != table.bytes() || !expected.add(table.part())) {
        throw new BackupDamagedException("part", table.name());
      }
    }
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (!expected.remove(entry.getName())) {
        throw new BackupDamagedException("surplus", entry.getName());
      }
    }
    checkSizes();
  }

  private void checkSizes() throws IOException {
    long total = 0;
    for (BackupTable table : manifest.tables()) {
      total = Math.addExact(total, Math.max(0, table.bytes()));
    }
    if (total > HARMLESS && total / LARGEST_RATIO > Files.size(path)) {
      throw new BackupDamagedException("bomb");
    }
  }
}
