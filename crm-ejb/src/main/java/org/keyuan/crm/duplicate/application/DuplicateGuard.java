package org.keyuan.crm.duplicate.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.keyuan.crm.duplicate.domain.DuplicateException;
import org.keyuan.crm.duplicate.domain.Identity;
import org.keyuan.crm.duplicate.domain.LikelyDuplicateException;
import org.keyuan.crm.duplicate.domain.Likeness;
import org.keyuan.crm.duplicate.domain.MatchKeys;
import org.keyuan.crm.shared.access.SecurityLog;

/**
 * Keeps one customer from being entered twice, whoever has it: nobody reaches a customer out of
 * scope by this, but nobody makes a second one of it either.
 */
@ApplicationScoped
public class DuplicateGuard {
  private Candidates candidates;
  private Turns turns;
  private DuplicateWords words;

  protected DuplicateGuard() {}

  @Inject
  DuplicateGuard(Candidates candidates, Turns turns, DuplicateWords words) {
    this.candidates = candidates;
    this.turns = turns;
    this.words = words;
  }

  /**
   * Refuses a customer that another one is, or is about to be in a transaction that is not over:
   * whoever comes second waits for it.
   *
   * @param ownId of the customer that changes, or null for a new one
   * @throws DuplicateException beside the field that says so
   */
  public void requireUnique(Identity identity, Long ownId) {
    var keys = MatchKeys.equal(identity);
    turns.take(keys.unique());
    for (var facts : candidates.sameAs(keys)) {
      var likeness = Likeness.between(identity, facts.identity());
      if (likeness.isSame() && !Objects.equals(facts.id(), ownId)) {
        throw same(identity, facts);
      }
    }
  }

  /**
   * Refuses a new customer that is likely to be one that is there.
   *
   * @throws LikelyDuplicateException when somebody should first say why it is another one
   */
  public void requireUnlike(Identity identity) {
    if (find(identity, null).stream().anyMatch(hit -> hit.likeness().isLikely())) {
      throw new LikelyDuplicateException();
    }
  }

  /**
   * Who is like this, the likest first. Of customers out of the caller's scope only those are told
   * that are equal in something typed, and only that there is one and which department knows more.
   *
   * @param ownId of the customer that is being changed, or null
   */
  public List<DuplicateHit> find(Identity identity, Long ownId) {
    return words.hits(
        candidates.like(MatchKeys.of(identity)).stream()
            .filter(facts -> !Objects.equals(facts.id(), ownId))
            .map(facts -> new Found(facts, Likeness.between(identity, facts.identity())))
            .filter(found -> !found.likeness().isNone())
            .toList());
  }

  /** What is said to whoever types the customer that is there. */
  DuplicateException same(Identity identity, CustomerFacts facts) {
    var likeness = Likeness.between(identity, facts.identity());
    var what = likeness.has(Likeness.Reason.CODE) ? "code" : "name";
    var field = field(what, identity);
    if (DuplicateWords.isInScope(facts)) {
      return new DuplicateException(
          field,
          "duplicate.error.same_" + what,
          Objects.toString(DuplicateWords.number(facts), "\u2026"),
          Objects.toString(DuplicateWords.name(facts), "\u2026"));
    }
    SecurityLog.note("duplicate_elsewhere", "field", field);
    return words
        .department(facts)
        .map(name -> new DuplicateException(field, "duplicate.error.elsewhere_" + what, name))
        .orElseGet(() -> new DuplicateException(field, "duplicate.error.nobody_" + what));
  }

  /** The field of the form, and column of files, that a code or name stands in. */
  static String field(String what, Identity identity) {
    return what.equals("name") ? what : identity.company() ? "creditCode" : "identityCard";
  }

  /** Somebody who is like what was typed. */
  record Found(CustomerFacts facts, Likeness likeness) {}
}
