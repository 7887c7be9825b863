package org.keyuan.crm.batch.shared;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.listener.SkipProcessListener;
import jakarta.batch.api.chunk.listener.SkipReadListener;
import jakarta.batch.api.chunk.listener.SkipWriteListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keyuan.crm.job.domain.LogSeverity;

/** Counts each record that a chunk step leaves out, and keeps the reason in the run's log. */
@Named("skipRecorder")
@Dependent
public class SkipRecorder implements SkipReadListener, SkipProcessListener, SkipWriteListener {
  @Inject RunContext run;
  @Inject StepPosition position;
  @Inject @BatchProperty String partition;

  @Override
  public void onSkipReadItem(Exception reason) {
    record("?", reason);
  }

  @Override
  public void onSkipProcessItem(Object item, Exception reason) {
    record(key(item), reason);
  }

  @Override
  public void onSkipWriteItem(List<Object> items, Exception reason) {
    items.forEach(item -> record(key(item), reason));
  }

  private void record(String key, Exception reason) {
    position.skip(partition);
    run.log(LogSeverity.SKIP, "job.message.skip", key, Failures.words(Failures.root(reason)));
  }

  private static String key(Object item) {
    return item instanceof Keyed<?> keyed ? Long.toString(keyed.key()) : String.valueOf(item);
  }
}
