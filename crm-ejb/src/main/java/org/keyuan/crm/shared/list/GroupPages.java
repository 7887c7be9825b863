package org.keyuan.crm.shared.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Reads a page of a list sorted by what many rows share (tier, owner, region): group by group, each
 * a range of the index that begins with it, so that no more rows are looked at than lie before the
 * page. Sorting all of them would cost more the more there are.
 *
 * @param database reads the rows of a statement
 */
record GroupPages(Function<Sql, List<Object[]>> database, ListSql sql, ListOrder order) {

  /** Of how many groups the rows are counted in the first statement, and in any. */
  private static final int FIRST_GROUPS = 4;

  private static final int MOST_GROUPS = 128;

  /**
   * Where reading begins.
   *
   * @param places no two of which share a row, in order
   * @param skipped how many of their rows are passed over
   */
  private record Start(List<ListOrder> places, int skipped) {}

  /** The rows of the page and one more, where there are more. */
  List<Object[]> read(List<ListColumn> columns) {
    var start = behind().orElseGet(this::counted);
    var rows = new ArrayList<Object[]>();
    int wanted = order.request().size() + 1;
    int skipped = start.skipped();
    int from = 0;
    int groups = FIRST_GROUPS;
    while (from < start.places().size() && rows.size() < wanted) {
      var places = start.places().subList(from, Math.min(start.places().size(), from + groups));
      var counts = counts(places, skipped + wanted);
      for (int i = 0; i < counts.length && rows.size() < wanted; i++) {
        if (counts[i] > skipped) {
          rows.addAll(rows(places.get(i).from(skipped).of(wanted - rows.size() - 1), columns));
        }
        skipped = Math.max(0, skipped - counts[i]);
      }
      from += places.size();
      groups = Math.min(MOST_GROUPS, groups * 2);
    }
    return rows;
  }

  private List<Object[]> rows(ListOrder piece, List<ListColumn> columns) {
    return database.apply(sql.page(piece, columns));
  }

  private int[] counts(List<ListOrder> places, int cap) {
    var counted = database.apply(sql.counts(places, cap)).get(0);
    return Arrays.stream(counted)
        .limit(places.size())
        .mapToInt(count -> ((Number) count).intValue())
        .toArray();
  }

  /** Behind the row that the request names; nothing where it is out of reach or named none. */
  private Optional<Start> behind() {
    var after = order.request().after();
    return after == null
        ? Optional.empty()
        : database.apply(sql.placeInGroup(group(), order.within(group(), null), after)).stream()
            .findFirst()
            .map(row -> behind(stored(row[0]), new ListKey(row[1], after)));
  }

  private Start behind(Object value, ListKey key) {
    var groups = groups();
    var rest =
        order.within(group(), null).behind(key).map(piece -> place(in(value, piece.place())));
    var further = groups.subList(groups.indexOf(value) + 1, groups.size()).stream();
    return new Start(Stream.concat(rest, further.map(this::place)).toList(), 0);
  }

  private Start counted() {
    return new Start(groups().stream().map(this::place).toList(), order.request().offset());
  }

  private ListColumn group() {
    return order.column();
  }

  private ListOrder place(Object value) {
    return place(in(value, null));
  }

  private ListOrder place(Sql condition) {
    return order.within(group(), condition);
  }

  private Sql in(Object value, Sql further) {
    var sql = new Sql(group().filterSql());
    if (value == null) {
      sql.append(" IS NULL");
    } else {
      sql.append(" = ").value(value);
    }
    return further == null ? sql : sql.append(" AND ").append(further);
  }

  /**
   * What the groups have in common, in the order of the list; without those that the filter leaves
   * out whole.
   */
  private List<Object> groups() {
    var groups = new ArrayList<Object>();
    if (conditions().isEmpty()) {
      groups.add(null);
    }
    if (group().type().isReference()) {
      database.apply(sql.referred(group(), conditions())).stream()
          .map(row -> stored(row[0]))
          .forEach(groups::add);
    } else {
      constants().filter(this::isWanted).sorted().forEach(groups::add);
    }
    if (order.terms().get(0).descending()) {
      Collections.reverse(groups);
    }
    return groups;
  }

  /** What the filter says of the groups themselves. */
  private List<Condition> conditions() {
    return order.request().conditions().stream()
        .filter(condition -> condition.column().equals(group().name()))
        .toList();
  }

  private boolean isWanted(String constant) {
    return conditions().stream().allMatch(condition -> condition.values().contains(constant));
  }

  private static Object stored(Object id) {
    return id instanceof Number number ? (Object) number.longValue() : id;
  }

  private Stream<String> constants() {
    return Arrays.stream(group().detail().replaceFirst("^.*:", "").split(","));
  }
}
