package org.keyuan.crm.duplicate.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.keyuan.crm.duplicate.domain.Likeness;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Looks through the keys for customers that are likely one, some keys at a time, and notes each
 * pair once. What more than ten have is no sign of a double.
 */
@ApplicationScoped
public class PairFinder {
  /** The keys that are looked through, in turn. */
  public static final List<String> COLUMNS =
      List.of("CODE_KEY", "NAME_KEY", "PHONE_KEY", "MOBILE_KEY", "EMAIL_KEY", "SOUND_KEY");

  private static final int PIECE = 200;
  private static final int MOST = 10;

  private Database database;

  protected PairFinder() {}

  @Inject
  public PairFinder(Database database) {
    this.database = database;
  }

  private record Pair(long one, long other) {}

  /**
   * Notes pairs by keys behind this one.
   *
   * @return the last key that was looked at; empty when there are no more
   */
  public OptionalLong find(String column, long after) {
    List<Long> keys =
        database.list(
            "SELECT k."
                + column
                + " FROM CUSTOMER_KEY k WHERE k."
                + column
                + " > ? GROUP BY k."
                + column
                + " HAVING COUNT(*) BETWEEN 2 AND "
                + MOST
                + " ORDER BY k."
                + column
                + " OFFSET 0 ROWS FETCH NEXT "
                + PIECE
                + " ROWS ONLY",
            row -> row.number(1),
            after);
    if (keys.isEmpty()) {
      return OptionalLong.empty();
    }
    note(pairs(column, keys));
    return OptionalLong.of(keys.get(keys.size() - 1));
  }

  private Map<Pair, Integer> pairs(String column, List<Long> keys) {
    Map<Long, List<CustomerFacts>> groups = new HashMap<>();
    var sql =
        new Sql(CustomerFacts.SELECT + ", k." + column + " FROM CUSTOMER_KEY k JOIN CUSTOMER c");
    sql.append(" ON c.ID = k.CUSTOMER_ID WHERE c.DELETED_AT IS NULL AND k." + column).in(keys);
    database.list(
        sql.append(" ORDER BY c.ID"),
        row ->
            groups
                .computeIfAbsent(row.number(CustomerFacts.COLUMNS + 1), key -> new ArrayList<>())
                .add(CustomerFacts.read(row)));
    Map<Pair, Integer> pairs = new LinkedHashMap<>();
    groups.values().forEach(group -> compare(group, pairs));
    return pairs;
  }

  private static void compare(List<CustomerFacts> group, Map<Pair, Integer> pairs) {
    for (int i = 0; i < group.size(); i++) {
      for (int j = i + 1; j < group.size(); j++) {
        var likeness = Likeness.between(group.get(i).identity(), group.get(j).identity());
        if (likeness.isLikely()) {
          pairs.put(new Pair(group.get(i).id(), group.get(j).id()), likeness.weight());
        }
      }
    }
  }

  private void note(Map<Pair, Integer> pairs) {
    var ones = pairs.keySet().stream().map(Pair::one).distinct().toList();
    var known = new Sql("SELECT ONE_ID, OTHER_ID FROM DUPLICATE_PAIR WHERE ONE_ID").in(ones);
    database
        .list(known, row -> new Pair(row.number(1), row.number(2)))
        .forEach(pairs.keySet()::remove);
    database.updateAll(
        "INSERT INTO DUPLICATE_PAIR (ONE_ID, OTHER_ID, WEIGHT) VALUES (?, ?, ?)",
        pairs.entrySet().stream()
            .map(p -> new Object[] {p.getKey().one(), p.getKey().other(), p.getValue()})
            .toList());
  }

  /** Forgets pairs of customers that were removed for good. */
  public void forget() {
    for (var column : List.of("ONE_ID", "OTHER_ID")) {
      database.update(
          "DELETE FROM DUPLICATE_PAIR WHERE NOT EXISTS (SELECT 1 FROM CUSTOMER c WHERE c.ID = "
              + "DUPLICATE_PAIR."
              + column
              + ")");
    }
  }
}
