package org.keyuan.crm.batch.tiering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.batch.shared.KeyRangeWriter;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.tiering.application.TierRuns;

/** Evaluates one slice of customers in one transaction. */
@Named("tieringWriter")
@Dependent
public class TieringWriter extends KeyRangeWriter {
  @Inject TierRuns tiering;

  @Override
  protected long write(KeyRange slice) {
    return tiering.evaluate(run.ticket().runId(), slice);
  }
}
