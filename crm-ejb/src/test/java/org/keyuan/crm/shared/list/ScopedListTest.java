package org.keyuan.crm.shared.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyuan.crm.activity.application.ActivityList;
import org.keyuan.crm.customer.application.ContactList;
import org.keyuan.crm.customer.application.CustomerList;
import org.keyuan.crm.sales.application.OrderList;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.sql.ScratchDatabase;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Whichever way a page is read, somebody sees exactly the records that they reach, in the order in
 * which somebody unrestricted sees them: over companies, people and records drawn by lot.
 */
class ScopedListTest {
  private static final int PEOPLE = 60;
  private static final int RECORDS = 120;

  private static final Random RANDOM = new Random(20_261_126);
  private static final ScratchDatabase DATABASE = new ScratchDatabase();
  private static final DrawnCompany COMPANY = new DrawnCompany(RANDOM, 17);

  @BeforeAll
  static void fill() {
    COMPANY.write(DATABASE.sql(), RECORDS);
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  static Stream<ListSpec> lists() {
    return Stream.of(
        new CustomerList().spec(),
        new ContactList().spec(),
        new OrderList().spec(),
        new ActivityList().spec());
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyPage_hasWhatItsPersonReaches_inTheOrderOfAll(ListSpec spec) {
    for (int i = 0; i < PEOPLE; i++) {
      var person = COMPANY.person(spec.kind());
      for (var request : requests(spec)) {
        var reached =
            ids(spec, Caller.system(), request, false).stream()
                .filter(id -> COMPANY.reaches(person, id))
                .toList();
        for (var wide : List.of(true, false)) {
          assertThat(ids(spec, person, request, wide)).isEqualTo(reached);
          assertThat(ids(spec, person, second(request), wide)).isEqualTo(second(reached));
          if (wide) {
            assertThat(idsPageByPage(spec, person, request)).isEqualTo(reached);
          }
        }
        var sql = sql(spec, person, false);
        assertThat(number(sql.count(request.filter(), RECORDS + 1))).isEqualTo(reached.size());
        assertThat(number(sql.countAll(request.filter()))).isEqualTo(reached.size());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void pagesReadGroupByGroup_areThoseOfTheSortedList(ListSpec spec) {
    assertThat(spec.indices().grouped()).isNotEmpty();
    for (var column : spec.indices().grouped()) {
      for (var down : List.of(true, false)) {
        for (var filter : filters(spec)) {
          var request = request(filter, column, down);
          var sorted = ids(spec, Caller.system(), request, false);
          assertThat(grouped(spec, request)).as(column + filter).isEqualTo(sorted);
          assertThat(grouped(spec, second(request))).isEqualTo(second(sorted));
          assertThat(groupedPageByPage(spec, request)).isEqualTo(sorted);
        }
      }
    }
  }

  private static List<List<Condition>> filters(ListSpec spec) {
    var conditions =
        List.of(
            new Condition("kind", false, List.of("ENTERPRISE")),
            new Condition("tier", false, List.of("VIP", "ORDINARY")),
            new Condition("region", false, List.of("1")),
            new Condition("department", false, List.of("2")),
            new Condition("owner", false, List.of("3", "5")));
    return Stream.concat(
            Stream.of(List.<Condition>of()),
            conditions.stream().filter(c -> spec.has(c.column())).map(List::of))
        .toList();
  }

  @Test
  void whatIsPassedOver_isWhatIsNotLookedUp() {
    var spec = new CustomerList().spec();
    var conditions =
        List.of(
            new Condition("tier", false, List.of("VIP", "ORDINARY")),
            new Condition("name", false, List.of("ab")),
            new Condition("amount", false, List.of("10", "70")),
            new Condition("amount", true, List.of("", "50")),
            new Condition("lastSaleOn", false, List.of("2026-01-01", "")),
            new Condition("lastSaleOn", true, List.of("", "2026-06-30")),
            new Condition("createdAt", false, List.of("2020-01-01", "2030-01-01")),
            new Condition("owner", false, List.of("1", "2", "3", "4")),
            new Condition("department", false, List.of("1")),
            new Condition("region", false, List.of("1")));
    for (var condition : conditions) {
      var order = new ListOrder(spec, request(List.of(condition), "name", true));
      var scope = new DataScope(Caller.system(), spec.kind(), Action.VIEW);
      var passing = new ListSql(spec, scope, ZoneOffset.UTC, false, false, true);
      assertThat(ids(passing, order))
          .as(condition.toString())
          .isEqualTo(ids(sql(spec, Caller.system(), false), order));
    }
  }

  /** Whose roles hide the list's own order from them have it in that of another table. */
  @Test
  void groups_areSorted_whereTheListsOwnOrderIsHidden() {
    var whole = new OrderList().spec();
    var spec = whole.without(new HashSet<>(List.of("number", "customer", "amount", "orderedOn")));
    assertThat(spec.sort()).isEqualTo("owner");
    for (var request :
        List.of(request(List.of(), "department", true), request(List.of(), "owner", false))) {
      assertThat(ids(spec, Caller.system(), request, false))
          .hasSameElementsAs(ids(whole, Caller.system(), request, false));
    }
  }

  private static List<Long> grouped(ListSpec spec, ListRequest request) {
    var columns = List.of(spec.columns().get(0));
    var pages =
        new GroupPages(
            ScopedListTest::rows, sql(spec, Caller.system(), false), new ListOrder(spec, request));
    return pages.read(columns).stream().map(row -> ((Number) row[0]).longValue()).toList();
  }

  private static List<Long> groupedPageByPage(ListSpec spec, ListRequest request) {
    var all = new ArrayList<Long>();
    var rows = grouped(spec, pageOf(request, 5)).stream().limit(5).toList();
    while (!rows.isEmpty()) {
      all.addAll(rows);
      var page = pageOf(request, 5);
      var next =
          new ListRequest(
              page.filter(),
              List.of(),
              page.sort(),
              page.descending(),
              7,
              all.get(all.size() - 1),
              5);
      rows = grouped(spec, next).stream().limit(5).toList();
    }
    return all;
  }

  private static List<Object[]> rows(Sql sql) {
    return DATABASE.sql().list(sql, ScopedListTest::row);
  }

  private static Object[] row(org.keyuan.crm.shared.sql.Row row) throws java.sql.SQLException {
    var values = new Object[row.rows().getMetaData().getColumnCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.rows().getObject(i + 1);
    }
    return values;
  }

  @ParameterizedTest
  @MethodSource("lists")
  void orders_haveTheirIndices(ListSpec spec) {
    spec.indices()
        .ordered()
        .forEach(
            (name, directions) -> {
              for (var down : directions) {
                assertThat(indices(spec, column(spec, name), down ? "DESC" : "ASC", "ID"))
                    .as(spec.table() + " by " + name + (down ? ", down" : ""))
                    .isPositive();
              }
            });
    for (var name : spec.indices().grouped()) {
      var filtered = spec.find(name).orElseThrow().filterSql().split("\\.")[1];
      assertThat(indices(spec, filtered, "ASC", column(spec, spec.sort())))
          .as(spec.table() + " by " + name)
          .isPositive();
    }
  }

  private static String column(ListSpec spec, String name) {
    return spec.find(name).orElseThrow().sql().split("\\.")[1];
  }

  /** The number of indices that begin with one column in this direction and then have another. */
  private static long indices(ListSpec spec, String first, String direction, String second) {
    return DATABASE
        .sql()
        .number(
            """
            SELECT COUNT(*) FROM INFORMATION_SCHEMA.INDEX_COLUMNS f JOIN INFORMATION_SCHEMA.INDEX_COLUMNS s
            ON s.INDEX_NAME = f.INDEX_NAME AND s.TABLE_NAME = f.TABLE_NAME AND s.ORDINAL_POSITION = 2
            WHERE f.ORDINAL_POSITION = 1 AND f.TABLE_NAME = ? AND f.COLUMN_NAME = ? AND f.ORDERING_SPECIFICATION = ?
            AND s.COLUMN_NAME = ?
            """,
            spec.table(),
            first,
            direction,
            second);
  }

  /** An activity has no value that few others have. */
  static Stream<ListSpec> listsWithRareValues() {
    return lists().filter(spec -> !spec.indices().rare().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("listsWithRareValues")
  void columnsWithRareValues_haveAnIndexThatBeginsWithThem(ListSpec spec) {
    var table = spec.table();
    for (var name : spec.indices().rare()) {
      var column = spec.find(name).orElseThrow().sql().split("\\.")[1];
      var indices =
          DATABASE
              .sql()
              .list(
                  "SELECT INDEX_NAME FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE TABLE_NAME = ? AND COLUMN_NAME = ? AND ORDINAL_POSITION = 1",
                  row -> row.text(1),
                  table,
                  column);
      assertThat(indices).as(table + "." + column).isNotEmpty();
    }
  }

  private static List<ListRequest> requests(ListSpec spec) {
    return Stream.concat(
            Stream.of(request(List.of(), null, false)),
            spec.name().equals("customer") ? ofCustomers() : Stream.of())
        .toList();
  }

  private static Stream<ListRequest> ofCustomers() {
    var important = new Condition("tier", false, List.of("VIP"));
    var named = new Condition("name", true, List.of("a"));
    return Stream.of(
        request(List.of(), "name", false),
        request(List.of(), "amount", true),
        request(List.of(), "amount", false),
        request(List.of(), "lastSaleOn", true),
        request(List.of(important), null, false),
        request(List.of(new Condition("owner", false, List.of("3"))), null, false),
        request(List.of(new Condition("verification", false, List.of("VERIFIED"))), null, false),
        request(List.of(new Condition("tier", false, List.of("VIP", "ORDINARY"))), null, false),
        request(List.of(new Condition("name", false, List.of("ab"))), null, false),
        request(List.of(important, named), "name", true));
  }

  private static ListRequest request(List<Condition> conditions, String sort, boolean descending) {
    return new ListRequest(conditions, List.of(), sort, descending, 0, RECORDS);
  }

  private static ListRequest second(ListRequest whole) {
    return new ListRequest(whole.filter(), List.of(), whole.sort(), whole.descending(), 5, null, 4);
  }

  /**
   * The fifth row and those behind it, with the one more that a page reads to know whether it is
   * the last.
   */
  private static List<Long> second(List<Long> whole) {
    return whole.stream().skip(5).limit(5).toList();
  }

  private static List<Long> ids(ListSpec spec, Caller caller, ListRequest request, boolean wide) {
    return ids(sql(spec, caller, wide), new ListOrder(spec, request));
  }

  private static List<Long> ids(ListSql sql, ListOrder order) {
    var columns = List.of(order.spec().columns().get(0));
    return DATABASE.sql().list(sql.page(order, columns), row -> row.number(1));
  }

  /** Each page behind the last row of the one before, in pieces. */
  private static List<Long> idsPageByPage(ListSpec spec, Caller caller, ListRequest request) {
    var all = new ArrayList<Long>();
    var sql = sql(spec, caller, true);
    var order = new ListOrder(spec, pageOf(request, 5));
    var rows = ids(sql, order).stream().limit(5).toList();
    while (!rows.isEmpty()) {
      all.addAll(rows);
      rows =
          order
              .behind(key(sql, order, rows.get(rows.size() - 1)))
              .flatMap(piece -> ids(sql, piece).stream())
              .limit(5)
              .toList();
    }
    return all;
  }

  private static ListRequest pageOf(ListRequest request, int rows) {
    return new ListRequest(
        request.filter(), List.of(), request.sort(), request.descending(), 0, null, rows);
  }

  private static ListKey key(ListSql sql, ListOrder order, long id) {
    return DATABASE
        .sql()
        .list(sql.place(order, id), row -> new ListKey(row.rows().getObject(2), row.number(1)))
        .get(0);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void placeOfARowOutOfReach_isNotTold(ListSpec spec) {
    var person = COMPANY.person(spec.kind());
    var order = new ListOrder(spec, request(List.of(), null, false));
    for (var id : ids(spec, Caller.system(), order.request(), false)) {
      var places =
          DATABASE.sql().list(sql(spec, person, false).place(order, id), row -> row.number(1));
      assertThat(places).hasSize(COMPANY.reaches(person, id) ? 1 : 0);
    }
  }

  private static long number(Sql sql) {
    return DATABASE.sql().list(sql, row -> row.number(1)).get(0);
  }

  private static ListSql sql(ListSpec spec, Caller caller, boolean wide) {
    var scope = new DataScope(caller, spec.kind(), Action.VIEW);
    return new ListSql(spec, scope, ZoneOffset.UTC, false, wide);
  }
}
