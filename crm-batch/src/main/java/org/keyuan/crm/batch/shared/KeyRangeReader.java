package org.keyuan.crm.batch.shared;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.job.domain.KeyRange;

/**
 * Hands out the partition's keys in slices of {@code size}, for jobs whose writer does a whole
 * slice with one SQL statement. Use it with {@code item-count="1"}: each slice is a transaction of
 * its own.
 */
@Named("keyRangeReader")
@Dependent
public class KeyRangeReader extends CheckpointReader<KeyRange> {
  @Inject @BatchProperty String size;

  private KeyRange remaining;

  @Override
  protected void openAt(KeyRange keys) {
    remaining = keys;
  }

  @Override
  protected Keyed<KeyRange> readNext() {
    if (remaining.isEmpty()) {
      return null;
    }
    long last = Math.min(remaining.high(), remaining.low() + Long.parseLong(size) - 1);
    KeyRange slice = new KeyRange(remaining.low(), last);
    remaining = new KeyRange(last + 1, remaining.high());
    return new Keyed<>(slice.low(), slice);
  }
}
