package org.keyuan.crm.batch.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.audit.application.ChainVerification;
import org.keyuan.crm.batch.shared.OnceBatchlet;

/** Looks at the end of the chain, and says how it stands; the run fails when it is broken. */
@Named("auditVerdict")
@Dependent
public class AuditVerdict extends OnceBatchlet {

  @Inject ChainVerification verification;

  @Override
  protected long perform() {
    var id = run.ticket().runId();
    verification.finish(id);
    verification.requireWhole(id);
    run.say("audit.message.whole", verification.begin(id));
    return 0;
  }
}
