package org.keyuan.crm.batch.handover;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.batch.shared.KeyRangeWriter;
import org.keyuan.crm.handover.application.HandoverWork;
import org.keyuan.crm.handover.application.Handovers;
import org.keyuan.crm.job.domain.KeyRange;

/** Moves one slice of records in one transaction. */
@Named("handoverWriter")
@Dependent
public class HandoverWriter extends KeyRangeWriter {
  @Inject HandoverWork work;

  @Override
  protected long write(KeyRange slice) {
    return work.move(Long.parseLong(run.parameter(Handovers.RUN, "")), slice);
  }
}
