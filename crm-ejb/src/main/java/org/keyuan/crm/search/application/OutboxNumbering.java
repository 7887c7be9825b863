package org.keyuan.crm.search.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.keyuan.crm.search.persistence.OutboxTable;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Unguarded;

/**
 * Gives what was committed its number in the outbox. The numbers are in the order of the commits,
 * so that whoever has read up to one has missed nothing; ids aren't, since a long transaction
 * commits small ids late. The one row of SEARCH_STATE is the lock between servers.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Unguarded("the server's own work, which changes nothing that people keep")
public class OutboxNumbering {

  static final int BATCH = 2_000;

  /** A server that was away for longer writes its index anew. */
  private static final Duration KEPT = Duration.ofDays(3);

  @Inject private OutboxTable outbox;
  @Inject private CompanyClock clock;

  /** Numbers up to a batch of rows, and returns how many there were. */
  public int number() {
    var state = outbox.state();
    if (!outbox.take(state)) {
      return 0;
    }
    var ids = outbox.unnumbered(BATCH);
    if (!ids.isEmpty()) {
      outbox.number(ids, state.number(), clock.now());
    }
    return ids.size();
  }

  /** Forgets what every server has had the time to read. */
  public void forget() {
    outbox.forget(clock.now().minus(KEPT));
  }

  /** Asks every server for a new index, and returns its name. */
  public String askForNew() {
    var generation = UUID.randomUUID().toString();
    outbox.askFor(generation);
    return generation;
  }
}
