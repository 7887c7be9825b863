package org.keyuan.crm.batch.shared;

import java.util.List;
import org.keyuan.crm.job.domain.KeyRange;

/** The other half of {@link KeyRangeReader}: does one slice of keys in one transaction. */
public abstract class KeyRangeWriter extends CheckpointWriter<KeyRange> {
  /**
   * Does the work for all records whose key lies in the slice.
   *
   * @return how many records there were
   */
  protected abstract long write(KeyRange slice) throws Exception;

  @Override
  protected final long write(List<KeyRange> slices) throws Exception {
    long counted = 0;
    for (KeyRange slice : slices) {
      counted += write(slice);
    }
    return counted;
  }

  @Override
  protected final long lastKey(Keyed<KeyRange> item) {
    return item.value().high();
  }
}
