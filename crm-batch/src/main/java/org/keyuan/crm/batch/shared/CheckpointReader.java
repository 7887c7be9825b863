package org.keyuan.crm.batch.shared;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.keyuan.crm.job.domain.Checkpoint;
import org.keyuan.crm.job.domain.KeyRange;

/**
 * Reads items in the order of their keys, from where JOB_CHECKPOINT stands. The container's own
 * checkpoint is ignored on purpose: it does not survive a killed server.
 *
 * @param <T> what is read
 */
public abstract class CheckpointReader<T> implements ItemReader {
  @Inject protected RunContext run;
  @Inject StepPosition position;
  @Inject @BatchProperty protected String partition;

  /**
   * Gets ready to read.
   *
   * @param remaining keys still to be read, both ends included; the range may be empty
   */
  protected abstract void openAt(KeyRange remaining) throws Exception;

  /** The next item, its key higher than the one before; null at the end. */
  protected abstract Keyed<T> readNext() throws Exception;

  /** The keys of a step without partitions; asked only when the run starts for the first time. */
  protected KeyRange span() throws Exception {
    return new KeyRange(1, Long.MAX_VALUE - 1);
  }

  /** Frees what {@link #openAt} took; called once, also after a failure. */
  protected void closeSource() throws Exception {}

  @Override
  public final void open(Serializable ignored) throws Exception {
    Checkpoint checkpoint = position.open(partition, run.as(this::span));
    run.as(
        () -> {
          openAt(checkpoint.done() ? new KeyRange(1, 0) : checkpoint.remaining());
          return null;
        });
  }

  @Override
  public final Object readItem() throws Exception {
    Object item = run.as(this::readNext);
    if (item == null) {
      position.finish(partition, 0);
    }
    return item;
  }

  @Override
  public final Serializable checkpointInfo() {
    return null;
  }

  @Override
  public final void close() throws Exception {
    closeSource();
  }
}
