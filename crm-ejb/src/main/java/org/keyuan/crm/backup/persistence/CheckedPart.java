package org.keyuan.crm.backup.persistence;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.ZipException;
import org.keyuan.crm.backup.domain.BackupDamagedException;
import org.keyuan.crm.backup.domain.BackupTable;

/** A part on its way out of the file, compared with its hash when its end is reached. */
public final class CheckedPart extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final BackupTable table;
  private final MessageDigest digest = Sha256.create();
  private final InputStream in;
  private boolean checked;

  CheckedPart(InputStream in, BackupTable table) {
    this.table = table;
    this.in = new DigestInputStream(new BoundedInput(in, table.bytes()), digest);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * @throws BackupDamagedException when the part is not what the manifest says
   */
  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = readOrRefuse(target, offset, length);
    if (read < 0 && !checked) {
      checked = true;
      if (!Sha256.hex(digest).equals(table.sha256())) {
        throw new BackupDamagedException("part", table.name());
      }
    }
    return read;
  }

  private int readOrRefuse(byte[] target, int offset, int length) throws IOException {
    try {
      return in.read(target, offset, length);
    } catch (ZipException | EOFException e) {
      throw new BackupDamagedException("part", table.name());
    }
  }

  /** Reads what is left, for the sake of the hash. */
  public void drain() throws IOException {
    byte[] buffer = new byte[BUFFER];
    while (read(buffer, 0, BUFFER) >= 0) {
      // only the hash is wanted
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
