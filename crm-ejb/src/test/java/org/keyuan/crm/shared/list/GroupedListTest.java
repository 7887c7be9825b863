package org.keyuan.crm.shared.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.customer.application.CustomerList;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.sql.ScratchDatabase;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Whatever groups a filter has and whoever asks, a list shows what somebody finds who goes through
 * all records one by one: over records, people and filters drawn by lot.
 */
class GroupedListTest {
  private static final int RECORDS = 150;
  private static final int FILTERS = 400;

  private static final Random RANDOM = new Random(20_261_127);
  private static final ScratchDatabase DATABASE = new ScratchDatabase();
  private static final DrawnCompany COMPANY = new DrawnCompany(RANDOM, 13);
  private static final ListSpec SPEC = new CustomerList().spec();
  private static List<Row> rows;

  private record Row(long id, String name, String tier, int amount, LocalDate soldOn) {

    boolean matches(ListFilter filter) {
      return filter.conditions().stream().allMatch(this::matches)
          && filter.groups().stream()
              .allMatch(
                  g -> g.branches().stream().anyMatch(b -> b.stream().allMatch(this::matches)));
    }

    private boolean matches(Condition condition) {
      var values = condition.values();
      return switch (condition.column()) {
        case "name" ->
            condition.contains() ? name.contains(values.get(0)) : name.equals(values.get(0));
        case "tier" -> values.contains(tier);
        case "amount" -> amount >= Integer.parseInt(values.get(0));
        default ->
            soldOn == null ? condition.contains() : !soldOn.isAfter(LocalDate.parse(values.get(1)));
      };
    }
  }

  @BeforeAll
  static void fill() {
    COMPANY.write(DATABASE.sql(), RECORDS);
    rows =
        DATABASE
            .sql()
            .list(
                "SELECT ID, NAME, TIER, AMOUNT_12M, LAST_SALE_ON FROM CUSTOMER WHERE DELETED_AT IS NULL ORDER BY ID",
                r ->
                    new Row(
                        r.number(1),
                        r.text(2),
                        r.text(3),
                        (int) r.number(4),
                        r.rows().getObject(5, LocalDate.class)));
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void groups_showWhatAWalkThroughAllRecordsFinds() {
    for (int i = 0; i < FILTERS; i++) {
      var person = i % 4 == 0 ? Caller.system() : COMPANY.person(SPEC.kind());
      var filter = filter();
      var found =
          rows.stream()
              .filter(row -> row.matches(filter))
              .map(Row::id)
              .filter(id -> person == Caller.system() || COMPANY.reaches(person, id))
              .toList();
      for (var wide : List.of(true, false)) {
        var sql = sql(person, wide);
        assertThat(page(sql, filter))
            .as(filter.text(SPEC))
            .containsExactlyInAnyOrderElementsOf(found);
        assertThat(number(sql.count(filter, RECORDS))).isEqualTo(found.size());
        assertThat(number(sql.countAll(filter))).isEqualTo(found.size());
        assertThat(ids(sql.own(List.of("ID"), filter))).containsExactlyInAnyOrderElementsOf(found);
      }
    }
  }

  /** Half of the time of rare values alone, whose ids are looked up. */
  private static ListFilter filter() {
    var rare = RANDOM.nextBoolean();
    var groups =
        IntStream.rangeClosed(0, RANDOM.nextInt(2))
            .mapToObj(g -> new AnyOf(some(3).mapToObj(b -> branch(rare)).toList()))
            .toList();
    return new ListFilter(some(2).skip(1).mapToObj(c -> condition()).toList(), groups);
  }

  private static IntStream some(int most) {
    return IntStream.rangeClosed(0, RANDOM.nextInt(most));
  }

  private static List<Condition> branch(boolean rare) {
    var other = condition();
    return rare ? List.of(exactName(), other) : List.of(other, condition());
  }

  private static Condition exactName() {
    return new Condition("name", false, List.of(letter() + letter()));
  }

  private static String letter() {
    return "" + (char) ('a' + RANDOM.nextInt(3));
  }

  private static Condition condition() {
    var day = LocalDate.of(2026, 1, 1 + RANDOM.nextInt(9)).toString();
    return switch (RANDOM.nextInt(5)) {
      case 0 -> exactName();
      case 1 -> new Condition("name", true, List.of(letter()));
      case 2 -> new Condition("tier", false, List.of(RANDOM.nextBoolean() ? "VIP" : "ORDINARY"));
      case 3 -> new Condition("amount", false, List.of("" + RANDOM.nextInt(5), ""));
      default -> new Condition("lastSaleOn", RANDOM.nextBoolean(), List.of("", day));
    };
  }

  @Test
  void plainConditions_makeTheStatementTheyAlwaysMade() {
    var vip = new Condition("tier", false, List.of("VIP"));
    assertThat(sql(Caller.system(), false).own(List.of("ID"), ListFilter.of(List.of(vip))).text())
        .isEqualTo(
            "SELECT c.ID FROM CUSTOMER c WHERE 1 = 1 AND c.DELETED_AT IS NULL AND c.TIER IN (?1)");
  }

  @Test
  void rareValues_areLookedUpBranchByBranch() {
    var group = AnyOf.each(List.of(exactName(), new Condition("phone", false, List.of("1"))));
    var sql = sql(Caller.system(), false).own(List.of("ID"), ListFilter.NONE.and(group));
    assertThat(plan(sql)).contains("IN(").doesNotContain("tableScan");
  }

  private static String plan(Sql sql) {
    return DATABASE
        .sql()
        .list("EXPLAIN " + sql.jdbcText(), row -> row.text(1), sql.values().toArray())
        .toString();
  }

  private static List<Long> page(ListSql sql, ListFilter filter) {
    var request = new ListRequest(filter, List.of("name"), null, false, 0, null, RECORDS);
    return ids(sql.page(new ListOrder(SPEC, request), SPEC.columns().subList(0, 1)));
  }

  private static List<Long> ids(Sql sql) {
    return DATABASE.sql().list(sql, row -> row.number(1));
  }

  private static long number(Sql sql) {
    return ids(sql).get(0);
  }

  private static ListSql sql(Caller caller, boolean wide) {
    var scope = new DataScope(caller, SPEC.kind(), Action.VIEW);
    return new ListSql(SPEC, scope, ZoneOffset.UTC, false, wide);
  }
}
