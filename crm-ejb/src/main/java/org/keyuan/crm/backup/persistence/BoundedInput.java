package org.keyuan.crm.backup.persistence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.keyuan.crm.backup.domain.BackupDamagedException;

/** Stops reading what turns out longer than it may be: a zip's directory can lie about sizes. */
final class BoundedInput extends FilterInputStream {
  private long left;

  BoundedInput(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    left -= Math.max(0, read);
    if (left < 0) {
      throw new BackupDamagedException("bomb");
    }
    return read;
  }
}
