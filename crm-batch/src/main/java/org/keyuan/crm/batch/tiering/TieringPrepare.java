package org.keyuan.crm.batch.tiering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.batch.shared.OnceBatchlet;
import org.keyuan.crm.job.domain.LogSeverity;
import org.keyuan.crm.tiering.application.TierRuns;
import org.keyuan.crm.tiering.domain.TierRun;

/**
 * Fixes date, policy and thresholds for the whole run. Parameters: {@code asOf}, {@code policy}.
 */
@Named("tieringPrepare")
@Dependent
public class TieringPrepare extends OnceBatchlet {
  @Inject TierRuns tiering;

  @Override
  protected long perform() {
    TierRun tierRun =
        tiering.prepare(
            run.ticket().runId(), run.parameter("asOf", ""), run.parameter("policy", ""));
    run.log(
        LogSeverity.INFO,
        "tiering.message.window",
        tierRun.window().asOf(),
        tierRun.window().from(),
        tierRun.window().lastDay());
    return 0;
  }
}
