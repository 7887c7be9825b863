package org.keyuan.crm.batch.realname;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.batch.shared.OnceBatchlet;
import org.keyuan.crm.realname.application.IdentityErasure;

/** Erases pictures of identity documents that nobody needs any more. */
@Named("eraseIdentities")
@Dependent
public class EraseIdentities extends OnceBatchlet {
  @Inject IdentityErasure erasure;

  @Override
  protected long perform() {
    long all = 0;
    long erased;
    do {
      erased = erasure.eraseOld();
      all += erased;
    } while (erased > 0 && !isStopRequested());
    return all;
  }
}
