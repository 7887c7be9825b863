package org.keyuan.crm.batch.tiering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.batch.shared.RangePartitions;
import org.keyuan.crm.job.domain.KeyRange;
import org.keyuan.crm.tiering.application.TierRuns;

/** Customers by their ids. */
@Named("tieringPartitions")
@Dependent
public class TieringPartitions extends RangePartitions {
  @Inject TierRuns tiering;

  @Override
  protected KeyRange span() {
    return tiering.customerIds();
  }
}
