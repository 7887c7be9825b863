package org.keyuan.crm.batch.shared;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Properties;
import org.keyuan.crm.job.application.RunCheckpoints;
import org.keyuan.crm.job.domain.Checkpoint;
import org.keyuan.crm.job.domain.KeyRange;

/**
 * Cuts a step into key ranges that stay the same however often the run is restarted. A job says
 * only over which keys:
 *
 * <pre>
 * &#64;Named("tieringPartitions") &#64;Dependent
 * public class TieringPartitions extends RangePartitions {
 *   protected KeyRange span() { return evaluation.customerIds(); }
 * }
 * </pre>
 */
public abstract class RangePartitions implements PartitionMapper {
  private static final int DEFAULT_PARTITIONS = 2;

  @Inject RunContext run;
  @Inject RunCheckpoints checkpoints;

  /** First and last key of all the work; asked only when the run starts for the first time. */
  protected abstract KeyRange span() throws Exception;

  /** How many pieces the span is cut into. */
  protected int partitions() {
    return DEFAULT_PARTITIONS;
  }

  @Override
  public PartitionPlan mapPartitions() throws Exception {
    List<KeyRange> ranges = run.as(this::span).split(partitions());
    List<Checkpoint> plan = checkpoints.plan(run.ticket(), run.stepName(), () -> ranges);
    PartitionPlanImpl partitionPlan = new PartitionPlanImpl();
    partitionPlan.setPartitions(plan.size());
    partitionPlan.setThreads(Math.min(plan.size(), partitions()));
    partitionPlan.setPartitionsOverride(true);
    partitionPlan.setPartitionProperties(
        plan.stream().map(RangePartitions::properties).toArray(Properties[]::new));
    return partitionPlan;
  }

  private static Properties properties(Checkpoint checkpoint) {
    Properties properties = new Properties();
    properties.setProperty("partition", Integer.toString(checkpoint.partition()));
    return properties;
  }
}
