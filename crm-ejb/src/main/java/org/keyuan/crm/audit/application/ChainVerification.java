package org.keyuan.crm.audit.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;
import org.keyuan.crm.audit.domain.AuditLink;
import org.keyuan.crm.audit.domain.ChainWalk;
import org.keyuan.crm.audit.domain.Finding;
import org.keyuan.crm.audit.persistence.ChainGaps;
import org.keyuan.crm.audit.persistence.ChainTable;
import org.keyuan.crm.audit.persistence.CheckTable;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;

/** Proves the audit trail: begin once, check piece by piece, finish once. */
@Stateless
@Permitted(kind = RecordKind.JOB, action = Action.RUN)
public class ChainVerification {

  @Inject private ChainTable chain;
  @Inject private ChainGaps gaps;
  @Inject private CheckTable checks;
  @Inject private ChainEnd end;
  @Inject private AuditStamp stamp;
  @Inject private CompanyClock clock;

  /** How far the run has to go: the number of the last row when it began. */
  public long begin(long run) {
    return checks
        .find(run)
        .map(CheckTable.Check::last)
        .orElseGet(
            () -> {
              var last = chain.head().number();
              checks.begin(run, last, clock.now());
              return last;
            });
  }

  /** Checks the rows with these numbers; returns how many there should be. */
  public long check(long run, long low, long high) {
    var former = chain.hashAt(low - 1).orElse(null);
    var walk = new ChainWalk(chain.links(low, high + 1), genuine());
    checks.add(run, walk.findings(low, high, former));
    checks.add(run, gaps.erasedUnsaid(low, high));
    return high - low + 1;
  }

  /** Rows older than the chain have no stamp, and there are none after the first that has one. */
  private Predicate<AuditLink> genuine() {
    var first = gaps.firstStamped();
    return link -> link.stamp() == null ? link.number() < first : stamp.isGenuine(link);
  }

  /**
   * Compares the end of the chain with what was noted of it, closes the run and tells those who may
   * see the trail when it is broken.
   *
   * @return the first thing that is wrong; empty when all is well
   */
  public Optional<Finding> finish(long run) {
    checks.add(run, end.findings());
    checks.end(run, clock.now());
    var check = checks.find(run).orElseThrow();
    if (check.first() != null) {
      end.alarm(check.first());
    }
    return Optional.ofNullable(check.first());
  }

  /** Fails with words when the run has found something. */
  public void requireWhole(long run) {
    var first = checks.find(run).orElseThrow().first();
    if (first != null) {
      throw new ChainBrokenException(first);
    }
  }

  /** The newest run that has ended, for the screen. */
  @Permitted(kind = RecordKind.AUDIT, action = Action.VIEW)
  public Optional<CheckedChain> findNewest() {
    return checks
        .findNewest()
        .map(
            check ->
                new CheckedChain(
                    check.endedAt(),
                    check.last(),
                    check.first() == null ? null : ChainBrokenException.key(check.first()),
                    check.first() == null ? 0 : check.first().from(),
                    check.first() == null ? 0 : check.first().to(),
                    check.first() == null ? null : ChainBrokenException.row(check.first())));
  }
}
