package org.keyuan.crm.duplicate.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.duplicate.domain.DuplicateException;
import org.keyuan.crm.duplicate.domain.Identity;
import org.keyuan.crm.duplicate.domain.MatchKeys;

/**
 * The same rule as {@link DuplicateGuard}'s for many customers of a file, looked up for all of them
 * together: none may be one that is there, nor one that stands further up.
 */
@ApplicationScoped
public class DuplicateRows {
  private Candidates candidates;
  private Turns turns;
  private DuplicateGuard guard;

  protected DuplicateRows() {}

  @Inject
  DuplicateRows(Candidates candidates, Turns turns, DuplicateGuard guard) {
    this.candidates = candidates;
    this.turns = turns;
    this.guard = guard;
  }

  /**
   * A customer of the file.
   *
   * @param ownId of the customer that changes, or null for a new one
   * @param label what the file calls it
   */
  public record Row(Long ownId, String label, Identity identity) {}

  /** A name together with a telephone number. */
  private record NameAndPhone(Long name, Long phone) {}

  /**
   * Looks at customers that are about to be stored, and keeps others from storing the same until
   * the transaction ends.
   *
   * @param stores whether they will be stored, rather than only checked
   * @return for each what is to be said against it
   */
  public Map<Row, DuplicateException> examine(List<Row> rows, boolean stores) {
    Map<Row, MatchKeys> keys = new LinkedHashMap<>();
    rows.forEach(row -> keys.put(row, MatchKeys.equal(row.identity())));
    if (stores) {
      Set<Long> unique = new LinkedHashSet<>();
      keys.values().forEach(k -> unique.addAll(k.unique()));
      turns.take(unique);
    }
    var stored = stored(keys.values());
    Map<Object, Row> seen = new HashMap<>();
    Map<Row, DuplicateException> refused = new HashMap<>();
    keys.forEach(
        (row, k) ->
            against(row, marks(k), stored, seen)
                .ifPresentOrElse(
                    refusal -> refused.put(row, refusal),
                    () -> marks(k).forEach(mark -> seen.put(mark, row))));
    return refused;
  }

  private Optional<DuplicateException> against(
      Row row, List<Object> marks, Map<Object, CustomerFacts> stored, Map<Object, Row> seen) {
    for (var mark : marks) {
      var facts = stored.get(mark);
      if (facts != null && !Objects.equals(facts.id(), row.ownId())) {
        return Optional.of(guard.same(row.identity(), facts));
      }
      var former = seen.get(mark);
      if (former != null) {
        var what = mark instanceof NameAndPhone ? "name" : "code";
        var field = DuplicateGuard.field(what, row.identity());
        return Optional.of(
            new DuplicateException(field, "duplicate.error.in_file_" + what, former.label()));
      }
    }
    return Optional.empty();
  }

  private Map<Object, CustomerFacts> stored(Collection<MatchKeys> keys) {
    Map<Object, CustomerFacts> stored = new HashMap<>();
    candidates
        .sameAsAny(keys)
        .forEach(
            facts ->
                marks(MatchKeys.equal(facts.identity()))
                    .forEach(mark -> stored.putIfAbsent(mark, facts)));
    return stored;
  }

  /** What nobody else may have. */
  private static List<Object> marks(MatchKeys keys) {
    List<Object> marks = new java.util.ArrayList<>();
    if (keys.code() != null) {
      marks.add(keys.code());
    }
    if (keys.name() != null) {
      keys.phones().forEach(phone -> marks.add(new NameAndPhone(keys.name(), phone)));
    }
    return marks;
  }
}
