package org.keyuan.crm.audit.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.keyuan.crm.audit.domain.AuditLink;
import org.keyuan.crm.audit.persistence.ChainTable;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Unguarded;

/**
 * Puts rows that were committed into the chain. The one row of AUDIT_HEAD is the lock: of two
 * servers the second waits, finds that the first has gone on, and leaves it at that. Writers of
 * audit rows never wait for it, for they only add rows.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Unguarded("the server's own work, which adds nothing to what rows say")
public class ChainSealer {

  /** Less than the number of row locks at which SQL Server would take the whole table. */
  static final int BATCH = 2_000;

  @Inject private ChainTable chain;
  @Inject private CompanyClock clock;

  /** Seals up to a batch of rows, and returns how many there were. */
  public int seal() {
    var head = chain.head();
    if (!chain.take(head, clock.now())) {
      return 0;
    }
    var rows = chain.unsealed(BATCH);
    if (rows.isEmpty()) {
      return 0;
    }
    var hash = head.hash();
    var number = head.number();
    List<Object[]> places = new ArrayList<>(rows.size());
    for (AuditLink row : rows) {
      number++;
      hash = row.hashAt(number, hash);
      places.add(new Object[] {number, hash, row.content().id()});
    }
    chain.seal(places);
    chain.moveHead(number, hash);
    return rows.size();
  }
}
