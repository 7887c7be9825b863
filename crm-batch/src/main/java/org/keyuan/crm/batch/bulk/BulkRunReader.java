package org.keyuan.crm.batch.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.batch.shared.KeyRangeReader;
import org.keyuan.crm.bulk.application.BulkChanges;
import org.keyuan.crm.bulk.application.BulkWork;
import org.keyuan.crm.job.domain.KeyRange;

/** Hands out the numbers of a bulk change's records. */
@Named("bulkRunReader")
@Dependent
public class BulkRunReader extends KeyRangeReader {
  @Inject BulkWork work;

  @Override
  protected KeyRange span() {
    return work.numbers(Long.parseLong(run.parameter(BulkChanges.RUN, "")));
  }
}
