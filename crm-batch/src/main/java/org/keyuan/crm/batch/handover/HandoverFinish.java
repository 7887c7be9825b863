package org.keyuan.crm.batch.handover;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.batch.shared.OnceBatchlet;
import org.keyuan.crm.handover.application.HandoverWork;
import org.keyuan.crm.handover.application.Handovers;

/** Closes a handover and tells whom it concerns. */
@Named("handoverFinish")
@Dependent
public class HandoverFinish extends OnceBatchlet {
  @Inject HandoverWork work;

  @Override
  protected long perform() {
    work.finish(Long.parseLong(run.parameter(Handovers.RUN, "")));
    return 0;
  }
}
