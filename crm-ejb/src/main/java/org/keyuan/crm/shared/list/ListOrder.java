package org.keyuan.crm.shared.list;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keyuan.crm.shared.sql.Sql;

/**
 * The order in which a request wants the rows of a list.
 *
 * @param place a condition on where in it the rows are, or null
 * @param same an expression that has one value in all rows of that place, with which an index
 *     begins; or null
 */
record ListOrder(ListSpec spec, ListRequest request, Sql place, String same) {
  private static final String ORDER = "PAGE_ORDER_";

  /** One expression by which rows are sorted. */
  record Term(String sql, boolean descending) {
    private String text(String expression) {
      return expression + (descending ? " DESC" : "");
    }
  }

  ListOrder(ListSpec spec, ListRequest request) {
    this(spec, request, null, null);
  }

  /** The same order of the rows behind one, piece by piece; no two pieces have a row in common. */
  Stream<ListOrder> behind(ListKey row) {
    return row.behind(column().sql(), spec.alias() + ".ID", isDescending()).stream()
        .map(wanted -> new ListOrder(spec, request.from(0), wanted, same));
  }

  /**
   * The list's own order of the rows of one group, of which nothing needs to be asked any more that
   * concerns the whole group.
   *
   * @param wanted a condition that all rows of the group meet
   */
  ListOrder within(ListColumn group, Sql wanted) {
    var rest = request.filter().keep(condition -> !condition.column().equals(group.name()));
    return new ListOrder(spec, request.inOwnOrder().with(rest), wanted, group.filterSql());
  }

  /** The same order of so many rows at most. */
  ListOrder of(int rows) {
    return new ListOrder(spec, request.of(rows), place, same);
  }

  /** The same order of the rows behind so many. */
  ListOrder from(int passedOver) {
    return new ListOrder(spec, request.from(passedOver), place, same);
  }

  /** The list's own column where the request names none that there is. */
  ListColumn column() {
    var name = request.sort() == null ? spec.sort() : request.sort();
    return spec.find(name).orElseGet(() -> spec.find(spec.sort()).orElseThrow());
  }

  private boolean isDescending() {
    return request.sort() == null ? spec.isDescending() : request.descending();
  }

  /**
   * What rows are sorted by, before their ids. Rows of one group are in the list's own order, as in
   * the index that begins with the group; names that two records share are two groups.
   */
  List<Term> terms() {
    var terms = new ArrayList<Term>();
    terms.add(new Term(column().sql(), isDescending()));
    if (isGrouped()) {
      if (column().type().isReference()) {
        terms.add(new Term(column().filterSql(), isDescending()));
      }
      terms.add(new Term(own().sql(), spec.isDescending()));
    }
    return terms;
  }

  /** Aliases of the tables that hold what rows are sorted by. */
  Set<String> aliases() {
    return (isGrouped() ? Stream.of(column(), own()) : Stream.of(column()))
        .map(ListColumn::alias)
        .collect(toSet());
  }

  private ListColumn own() {
    return spec.find(spec.sort()).orElseThrow();
  }

  /** Whether rows are sorted by something that many of them share, and an index begins with it. */
  boolean isGrouped() {
    return spec.indices().isGrouped(column().name()) && !column().name().equals(spec.sort());
  }

  /** Rows of the same value come by their ids, in the direction that the indices have. */
  String shown() {
    return terms().stream().map(t -> t.text(t.sql()) + ", ").collect(joining()) + id();
  }

  private String id() {
    return spec.alias() + ".ID";
  }

  /** The terms as columns, by the names that {@link #ofSelected} sorts by. */
  String selected() {
    var terms = terms();
    return IntStream.range(0, terms.size())
        .mapToObj(i -> ", " + terms.get(i).sql() + " AS " + ORDER + i)
        .collect(joining());
  }

  /** The names of those columns, each behind a comma. */
  String selectedNames() {
    return IntStream.range(0, terms().size()).mapToObj(i -> ", " + ORDER + i).collect(joining());
  }

  /** The same order of rows that were selected with their terms. */
  String ofSelected(String id) {
    var terms = terms();
    return IntStream.range(0, terms.size())
            .mapToObj(i -> terms.get(i).text(ORDER + i) + ", ")
            .collect(joining())
        + id;
  }

  /**
   * The same order, with a column in front that has one value in all wanted rows: an index that
   * begins with it has the rows in it.
   *
   * @param constant column that the data scope keeps to one value, with a comma; or empty
   */
  String read(String constant) {
    return front(constant) + shown();
  }

  /** What {@link #read} puts in front, with a comma; or empty. */
  String front(String constant) {
    if (same != null) {
      return same + ", ";
    }
    return constant.isEmpty()
        ? leading().map(condition -> filterSql(condition) + ", ").orElse("")
        : constant;
  }

  private String filterSql(Condition condition) {
    return spec.find(condition.column()).orElseThrow().filterSql();
  }

  /** The condition on a column with one wanted value, in whose index the rows lie in this order. */
  Optional<Condition> leading() {
    return request.conditions().stream()
        .filter(condition -> !condition.contains() && condition.values().size() == 1)
        .filter(condition -> isOneGroup(spec.find(condition.column()).orElseThrow()))
        .filter(condition -> isOfList())
        .findFirst();
  }

  /** A tree's node stands for all below it, which are many groups. */
  private boolean isOneGroup(ListColumn column) {
    return spec.indices().isGrouped(column.name())
        && column.type() != ColumnType.REGION
        && column.type() != ColumnType.DEPARTMENT;
  }

  /** Whether it is the list's own. */
  boolean isOfList() {
    return column().name().equals(spec.sort()) && isDescending() == spec.isDescending();
  }

  /** Whether the indices by department and by owner know what rows are sorted by. */
  boolean isKnown() {
    return isOfList() || spec.indices().isKnown(column().name());
  }

  /** Whether an index has all rows in it and says whose they are. */
  boolean isIndexed() {
    return spec.indices().isOrdered(column().name(), isDescending());
  }
}
