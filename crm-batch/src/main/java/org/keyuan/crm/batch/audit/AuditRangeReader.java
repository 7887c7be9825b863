package org.keyuan.crm.batch.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.audit.application.ChainVerification;
import org.keyuan.crm.batch.shared.KeyRangeReader;
import org.keyuan.crm.job.domain.KeyRange;

/** The numbers of the chain, up to where it stood when the run began. */
@Named("auditRangeReader")
@Dependent
public class AuditRangeReader extends KeyRangeReader {

  @Inject ChainVerification verification;

  @Override
  protected KeyRange span() {
    return new KeyRange(1, verification.begin(run.ticket().runId()));
  }
}
