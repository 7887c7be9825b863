package org.keyuan.crm.shared.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyuan.crm.shared.ProductClasses;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.ScratchDatabase;
import org.keyuan.crm.shared.sql.Sql;

/** Every list of the product can be sorted and filtered by each of its columns, and is guarded. */
class ListSpecTest {
  private static ScratchDatabase database;

  @BeforeAll
  static void open() {
    database = new ScratchDatabase();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  static Stream<ListSpec> specs() {
    return Stream.concat(Stream.of(unowned()), ofProduct());
  }

  /** A list without owners, whatever the product has: the permission alone guards it. */
  private static ListSpec unowned() {
    return new ListSpec("region", RecordKind.REGION, "REGION", "r")
        .column(ColumnType.TEXT, "name", "r.NAME")
        .link()
        .column(ColumnType.NUMBER, "level", "r.LEVEL_NO")
        .sortedBy("name", false);
  }

  private static Stream<ListSpec> ofProduct() {
    return ProductClasses.list().stream()
        .filter(type -> ListSource.class.isAssignableFrom(type))
        .filter(type -> !Modifier.isAbstract(type.getModifiers()))
        .map(ListSpecTest::spec);
  }

  private static ListSpec spec(Class<?> type) {
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return ((ListSource) constructor.newInstance()).spec();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("a list is described without help: " + type, e);
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void everyColumn_sortsAndFilters(ListSpec spec) {
    var sql = new ListSql(spec, scope(spec, Caller.system()), ZoneOffset.UTC, false);
    for (var column : spec.columns()) {
      for (var condition : conditions(column)) {
        run(sql.page(new ListOrder(spec, request(condition, column, true)), spec.columns()));
        run(sql.page(new ListOrder(spec, request(condition, column, false)), List.of(column)));
        run(sql.count(ListFilter.of(List.of(condition)), 100));
        run(sql.countAll(ListFilter.of(List.of(condition))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void record_isReadByItsId(ListSpec spec) {
    // a list that opens other records than its rows has none of its own to read
    if (spec.opened().equals(spec.alias() + ".ID")) {
      run(
          new ListSql(spec, scope(spec, Caller.system()), ZoneOffset.UTC, false)
              .one(1, spec.columns()));
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void recycleBin_isListed(ListSpec spec) {
    if (spec.isDeletable()) {
      var sql = new ListSql(spec, scope(spec, Caller.system()), ZoneOffset.UTC, true);
      run(sql.page(new ListOrder(spec, ListRequest.first(20)), spec.columns()));
    }
  }

  @Asvs("8.2.1")
  @ParameterizedTest
  @MethodSource("specs")
  void everyStatement_isRefusedToNobody(ListSpec spec) {
    var sql = new ListSql(spec, scope(spec, Caller.nobody()), ZoneOffset.UTC, false);
    assertThatThrownBy(() -> sql.page(new ListOrder(spec, ListRequest.first(20)), spec.columns()))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> sql.one(1, spec.columns())).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> sql.count(ListFilter.NONE, 10))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> sql.countAll(ListFilter.NONE))
        .isInstanceOf(AccessDeniedException.class);
  }

  @ParameterizedTest
  @MethodSource("specs")
  void list_hasOneLinkAndAnOrder(ListSpec spec) {
    assertThat(spec.columns().stream().filter(ListColumn::link)).hasSize(1);
    assertThat(spec.find(spec.sort())).isPresent();
  }

  private static DataScope scope(ListSpec spec, Caller caller) {
    return new DataScope(caller, spec.kind(), Action.VIEW);
  }

  private static ListRequest request(Condition condition, ListColumn sort, boolean descending) {
    return new ListRequest(List.of(condition), List.of(), sort.name(), descending, 0, 20);
  }

  private static List<Condition> conditions(ListColumn column) {
    return switch (column.type()) {
      case DATE, INSTANT -> List.of(condition(column, "1998-01-01", "1998-12-31"));
      case MONEY, NUMBER -> List.of(condition(column, "0", "12.5"), condition(column, "", "7"));
      case BOOLEAN -> List.of(condition(column, "true"), condition(column, "true", "false"));
      case REGION, DEPARTMENT, EMPLOYEE, RECORD -> List.of(condition(column, "1", "2"));
      case CODE, ENUM, OPTION_SET -> List.of(condition(column, "A", "B"));
      case TEXT, FIELD_SET ->
          List.of(
              condition(column, "exact"),
              new Condition(column.name(), true, List.of("con'tains")),
              new Condition(column.name(), true, List.of("100% _of [all]! \\it")));
    };
  }

  private static Condition condition(ListColumn column, String... values) {
    return new Condition(column.name(), false, List.of(values));
  }

  private static void run(Sql sql) {
    database.sql().list(sql.jdbcText(), row -> row.text(1), sql.values().toArray());
  }
}
