package org.keyuan.crm.duplicate.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.duplicate.domain.Likeness;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/** Customers that are likely one, of those that the caller may merge. */
@Stateless
@Permitted(kind = RecordKind.CUSTOMER, action = Action.MERGE)
public class DuplicatePairs {
  private static final String PAIRS =
      " FROM DUPLICATE_PAIR p JOIN CUSTOMER a ON a.ID = p.ONE_ID JOIN CUSTOMER b ON b.ID = p.OTHER_ID"
          + " WHERE p.DISMISSED_AT IS NULL AND a.DELETED_AT IS NULL AND b.DELETED_AT IS NULL AND ";

  @Inject private Database database;
  @Inject private CompanyClock clock;

  /** The ids of two customers. */
  private record Ids(long one, long other) {}

  /**
   * A page of pairs, the likest first, and one pair more where there are more.
   *
   * @param page counted from 1
   */
  public List<DuplicatePair> page(int page, int size) {
    var sql = new Sql("SELECT p.ONE_ID, p.OTHER_ID" + PAIRS);
    restrict(sql).append(" ORDER BY p.WEIGHT DESC, p.ONE_ID, p.OTHER_ID OFFSET ");
    sql.append((long) (page - 1) * size + " ROWS FETCH NEXT " + (size + 1) + " ROWS ONLY");
    var pairs = database.list(sql, row -> new Ids(row.number(1), row.number(2)));
    var facts = facts(pairs);
    var told = new ArrayList<DuplicatePair>();
    for (var pair : pairs) {
      told.add(pair(facts.get(pair.one()), facts.get(pair.other())));
    }
    return told;
  }

  /**
   * Notes that two customers are two; they are not offered again.
   *
   * @throws RecordNotFoundException where the caller has no such pair
   */
  public void dismiss(long oneId, long otherId) {
    var sql = new Sql("SELECT p.ONE_ID, p.OTHER_ID" + PAIRS + "p.ONE_ID = ").value(oneId);
    restrict(sql.append(" AND p.OTHER_ID = ").value(otherId).append(" AND "));
    if (database.list(sql, row -> row.number(1)).isEmpty()) {
      throw new RecordNotFoundException(RecordKind.CUSTOMER);
    }
    database.update(
        "UPDATE DUPLICATE_PAIR SET DISMISSED_BY = ?, DISMISSED_AT = ? WHERE ONE_ID = ? AND OTHER_ID = ?",
        CallerContext.current().loginName(),
        clock.now(),
        oneId,
        otherId);
  }

  private static Sql restrict(Sql sql) {
    var scope = DataScope.of(RecordKind.CUSTOMER, Action.MERGE);
    var seen = DataScope.of(RecordKind.CUSTOMER, Action.VIEW);
    scope.restrict(sql, "a").append(" AND ");
    scope.restrict(sql, "b").append(" AND ");
    seen.restrict(sql, "a").append(" AND ");
    return seen.restrict(sql, "b");
  }

  private Map<Long, CustomerFacts> facts(List<Ids> pairs) {
    Map<Long, CustomerFacts> facts = new HashMap<>();
    var ids = new java.util.TreeSet<Long>();
    pairs.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
    if (!ids.isEmpty()) {
      var sql = new Sql(CustomerFacts.SELECT + " FROM CUSTOMER c WHERE c.ID").in(ids);
      database.list(sql, CustomerFacts::read).forEach(f -> facts.put(f.id(), f));
    }
    return facts;
  }

  private static DuplicatePair pair(CustomerFacts one, CustomerFacts other) {
    var likeness = Likeness.between(one.identity(), other.identity());
    return new DuplicatePair(
        new DuplicatePair.Side(one.id(), DuplicateWords.number(one), DuplicateWords.name(one)),
        new DuplicatePair.Side(
            other.id(), DuplicateWords.number(other), DuplicateWords.name(other)),
        likeness.without(DuplicateWords.withheld()));
  }
}
