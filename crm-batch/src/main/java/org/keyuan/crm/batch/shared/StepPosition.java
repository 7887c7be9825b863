package org.keyuan.crm.batch.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.keyuan.crm.job.application.RunCheckpoints;
import org.keyuan.crm.job.domain.Checkpoint;
import org.keyuan.crm.job.domain.KeyRange;

/** Reads and moves the checkpoint of one partition; readers, writers and batchlets share it. */
@Dependent
public class StepPosition {
  @Inject RunContext run;
  @Inject RunCheckpoints checkpoints;

  /** Where the partition stands; made over the given range when the step has no partitions. */
  Checkpoint open(String partition, KeyRange range) {
    return checkpoints.open(run.ticket(), run.stepName(), number(partition), range);
  }

  /** Call it in the transaction that did the work. */
  void advance(String partition, KeyRange passed, long counted) {
    checkpoints.advance(run.ticket(), run.stepName(), number(partition), passed, counted);
  }

  void finish(String partition, long counted) {
    checkpoints.finish(run.ticket(), run.stepName(), number(partition), counted);
  }

  void skip(String partition) {
    checkpoints.skip(run.ticket(), run.stepName(), number(partition), 1);
  }

  RunContext run() {
    return run;
  }

  private static int number(String partition) {
    return partition == null || partition.isBlank() ? 0 : Integer.parseInt(partition);
  }
}
