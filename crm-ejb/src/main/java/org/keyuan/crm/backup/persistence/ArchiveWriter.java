package org.keyuan.crm.backup.persistence;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.keyuan.crm.backup.domain.BackupManifest;
import org.keyuan.crm.backup.domain.BackupTable;
import org.keyuan.crm.backup.domain.TableShape;

/**
 * Writes a backup file: a zip with a part for each table and the manifest last, sealed by the
 * SHA-256 of the whole file in the zip's comment.
 */
public final class ArchiveWriter implements Closeable {
  static final String MANIFEST = "manifest.json";

  /** Stands in the comment while the seal is computed. */
  static final String UNSEALED = "0".repeat(64);

  private static final int BUFFER = 1 << 16;

  private final FileChannel file;
  private final MessageDigest seal = Sha256.create();
  private final ZipOutputStream zip;

  /**
   * @param path of an empty file
   */
  public ArchiveWriter(Path path) throws IOException {
    file = FileChannel.open(path, StandardOpenOption.WRITE);
    OutputStream sealed = new DigestOutputStream(Channels.newOutputStream(file), seal);
    zip = new ZipOutputStream(new BufferedOutputStream(sealed, BUFFER));
    zip.setLevel(Deflater.BEST_SPEED);
    zip.setComment(UNSEALED);
  }

  /** Where the rows of a part come from. */
  @FunctionalInterface
  public interface Rows {
    void writeTo(RowWriter writer) throws SQLException, IOException;
  }

  /** Writes the part of one table; returns what the manifest has to say about it. */
  public BackupTable part(TableShape table, Rows rows) throws SQLException, IOException {
    ZipEntry entry = new ZipEntry(BackupTable.partOf(table.name()));
    zip.putNextEntry(entry);
    MessageDigest digest = Sha256.create();
    OutputStream out = new BufferedOutputStream(new DigestOutputStream(zip, digest), BUFFER);
    RowWriter writer = new RowWriter(table.columns(), out);
    rows.writeTo(writer);
    out.flush();
    zip.closeEntry();
    return new BackupTable(
        table.name(),
        table.columns(),
        table.key(),
        writer.rows(),
        entry.getSize(),
        Sha256.hex(digest),
        writer.content());
  }

  /** Writes the manifest and the seal, and makes sure that all of it is on the disk. */
  public void finish(BackupManifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(MANIFEST));
    zip.write(ManifestJson.write(manifest));
    zip.closeEntry();
    zip.finish();
    zip.flush();
    ByteBuffer comment = ByteBuffer.wrap(Sha256.hex(seal).getBytes(StandardCharsets.US_ASCII));
    file.write(comment, file.size() - UNSEALED.length());
    file.force(true);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
