package org.keyuan.crm.batch.tiering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.batch.shared.OnceBatchlet;
import org.keyuan.crm.tiering.application.TierRuns;
import org.keyuan.crm.tiering.domain.TierCounts;

/** Closes the run, tells the owners, and says the result. */
@Named("tieringFinish")
@Dependent
public class TieringFinish extends OnceBatchlet {
  @Inject TierRuns tiering;

  @Override
  protected long perform() {
    TierCounts counts = tiering.finish(run.ticket().runId());
    run.say(
        "tiering.message.result",
        counts.vip(),
        counts.potential(),
        counts.ordinary(),
        counts.moved());
    return 0;
  }
}
