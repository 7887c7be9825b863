package org.keyuan.crm.batch.handover;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.batch.shared.KeyRangeReader;
import org.keyuan.crm.handover.application.HandoverWork;
import org.keyuan.crm.handover.application.Handovers;
import org.keyuan.crm.job.domain.KeyRange;

/** Hands out the numbers of a handover's records. */
@Named("handoverRunReader")
@Dependent
public class HandoverRunReader extends KeyRangeReader {
  @Inject HandoverWork work;

  @Override
  protected KeyRange span() {
    return work.numbers(Long.parseLong(run.parameter(Handovers.RUN, "")));
  }
}
