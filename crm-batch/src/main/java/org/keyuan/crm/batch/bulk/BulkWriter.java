package org.keyuan.crm.batch.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.batch.shared.KeyRangeWriter;
import org.keyuan.crm.bulk.application.BulkChanges;
import org.keyuan.crm.bulk.application.BulkWork;
import org.keyuan.crm.job.domain.KeyRange;

/** Does one slice of a bulk change. */
@Named("bulkWriter")
@Dependent
public class BulkWriter extends KeyRangeWriter {
  @Inject BulkWork work;

  @Override
  protected long write(KeyRange slice) {
    return work.work(Long.parseLong(run.parameter(BulkChanges.RUN, "")), slice);
  }
}
