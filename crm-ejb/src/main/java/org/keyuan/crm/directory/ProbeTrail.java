package org.keyuan.crm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.ChangeLog;

/** Writes down who tried the connections, in a transaction that is over before anybody is asked. */
@ApplicationScoped
class ProbeTrail {

  private static final int LONGEST_NAME = 100;

  @Inject private ChangeLog log;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void write(String action, String name) {
    var shortened = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    log.write(action, RecordKind.PARAMETER, null, shortened, Map.of());
  }
}
