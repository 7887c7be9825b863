package org.keyuan.crm.batch.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.audit.application.ChainVerification;
import org.keyuan.crm.batch.shared.KeyRangeWriter;
import org.keyuan.crm.job.domain.KeyRange;

/** Checks one piece of the chain. */
@Named("auditRangeWriter")
@Dependent
public class AuditRangeWriter extends KeyRangeWriter {

  @Inject ChainVerification verification;

  @Override
  protected long write(KeyRange slice) {
    return verification.check(run.ticket().runId(), slice.low(), slice.high());
  }
}
