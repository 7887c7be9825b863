package org.keyuan.crm.batch.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.batch.shared.OnceBatchlet;
import org.keyuan.crm.bulk.application.BulkChanges;
import org.keyuan.crm.bulk.application.BulkWork;

/** Closes a bulk change and tells whom it concerns. */
@Named("bulkFinish")
@Dependent
public class BulkFinish extends OnceBatchlet {
  @Inject BulkWork work;

  @Override
  protected long perform() {
    work.finish(Long.parseLong(run.parameter(BulkChanges.RUN, "")));
    return 0;
  }
}
