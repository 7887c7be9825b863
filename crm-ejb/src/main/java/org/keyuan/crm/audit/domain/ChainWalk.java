package org.keyuan.crm.audit.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Walks along a piece of the chain and finds what is wrong with it. Pieces can be walked in any
 * order: each begins with the stored hash of the row before it.
 *
 * <pre>new ChainWalk(links, genuine).findings(low, high, hashBefore)</pre>
 */
public final class ChainWalk {

  private final List<AuditLink> links;
  private final Predicate<AuditLink> genuine;
  private final List<Finding> findings = new ArrayList<>();
  private long expected;
  private String former;

  /**
   * @param links of the piece and the one behind it, by number and id
   * @param genuine whether a row bears the product's stamp
   */
  public ChainWalk(List<AuditLink> links, Predicate<AuditLink> genuine) {
    this.links = List.copyOf(links);
    this.genuine = genuine;
  }

  /**
   * All that is wrong, in the order of the chain.
   *
   * @param before stored hash of the row before {@code low}; null where there is no such row
   */
  public List<Finding> findings(long low, long high, String before) {
    expected = low;
    former = before;
    for (int i = 0; i < links.size() && links.get(i).number() <= high; i++) {
      step(i);
    }
    missing(high + 1);
    return List.copyOf(findings);
  }

  private void step(int i) {
    var link = links.get(i);
    if (link.number() < expected || isOneTooMany(i)) {
      findings.add(Finding.at(Flaw.INSERTED, link));
      return;
    }
    missing(link.number());
    judge(link, i);
    expected = link.number() + 1;
  }

  /** Of several rows with one number that which fits is the right one; else the first. */
  private boolean isOneTooMany(int i) {
    var link = links.get(i);
    var follows = i + 1 < links.size() && links.get(i + 1).number().equals(link.number());
    return follows && former != null && !(link.fits(former) && genuine.test(link));
  }

  private void missing(long next) {
    if (next > expected) {
      findings.add(new Finding(Flaw.MISSING, expected, next - 1, null));
      former = null;
      expected = next;
    }
  }

  private void judge(AuditLink link, int i) {
    if (former == null) {
      require(link, genuine.test(link), Flaw.CHANGED);
      former = link.hash();
    } else if (link.fits(former)) {
      require(link, genuine.test(link), Flaw.INSERTED);
      former = link.hash();
    } else {
      broken(link, i);
    }
  }

  private void broken(AuditLink link, int i) {
    var right = link.hashAt(link.number(), former);
    var next = i + 1 < links.size() ? links.get(i + 1) : null;
    var onlyHash = next != null && next.number() == link.number() + 1 && next.fits(right);
    former = onlyHash ? right : link.hash();
    require(
        link,
        false,
        !genuine.test(link) ? Flaw.CHANGED : onlyHash ? Flaw.HASH_CHANGED : Flaw.MOVED);
  }

  private void require(AuditLink link, boolean good, Flaw flaw) {
    if (!good) {
      findings.add(Finding.at(Objects.requireNonNull(flaw), link));
    }
  }
}
