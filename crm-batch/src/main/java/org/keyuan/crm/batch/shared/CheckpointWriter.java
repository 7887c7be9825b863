package org.keyuan.crm.batch.shared;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.job.domain.KeyRange;

/**
 * Writes a chunk through a use case and moves the checkpoint in the same transaction, so that both
 * happen or neither. A thread of an earlier attempt fails here and its work is rolled back.
 *
 * @param <T> what the processor (or, without one, the reader) hands on
 */
public abstract class CheckpointWriter<T> extends AbstractItemWriter {
  @Inject protected RunContext run;
  @Inject StepPosition position;
  @Inject @BatchProperty protected String partition;

  /**
   * Does the work for the items, in the current transaction.
   *
   * @return how many records this counts as
   */
  protected abstract long write(List<T> items) throws Exception;

  /** The last key that the item stands for; more than its key where an item is a range. */
  protected long lastKey(Keyed<T> item) {
    return item.key();
  }

  @Override
  public final void writeItems(List<Object> items) throws Exception {
    List<T> values = new ArrayList<>();
    long last = 0;
    for (Object item : items) {
      Keyed<T> keyed = keyed(item);
      values.add(keyed.value());
      last = lastKey(keyed);
    }
    KeyRange passed = new KeyRange(keyed(items.get(0)).key(), last);
    position.advance(partition, passed, run.as(() -> write(values)));
  }

  @SuppressWarnings(
      "unchecked") // the job definition pairs this writer with a reader of the same type
  private Keyed<T> keyed(Object item) {
    return (Keyed<T>) item;
  }
}
