package org.keyuan.crm.reporting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.persistence.ReportArchiveTable;
import org.keyuan.crm.reporting.persistence.ReportDatabase;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Scope;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.Sql;

class ArchiveReachTest {
  private static ReportDatabase database;
  private static ReportArchiveTable archive;

  private static final Caller SELLER = caller("seller", 12, 2, Set.of(2L), Scope.OWN);
  private static final Caller LEADER =
      caller("leader", 11, 1, Set.of(1L, 2L), Scope.DEPARTMENT_AND_BELOW);
  private static final Caller EXECUTIVE = caller("executive", 11, 1, Set.of(), Scope.ALL);

  @BeforeAll
  static void open() throws SQLException, LiquibaseException {
    database = new ReportDatabase();
    archive = new ReportArchiveTable(new Database(database.source()));
    keep("by seller", SELLER, Scope.OWN);
    keep("by leader", LEADER, Scope.DEPARTMENT_AND_BELOW);
    keep("by executive", EXECUTIVE, Scope.ALL);
    keep("by system", Caller.system(), Scope.ALL);
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  @Test
  void condition_whenCallerReachesOnlyTheirOwn_showsTheirOwn() {
    assertThat(visible(SELLER)).containsExactly("by seller");
  }

  @Test
  void condition_whenMakerReachedFurtherThanCaller_hidesTheReport() {
    assertThat(visible(LEADER)).containsExactly("by leader", "by seller");
  }

  @Test
  void condition_whenCallerReachesEverything_showsEverything() {
    assertThat(visible(EXECUTIVE))
        .containsExactly("by executive", "by leader", "by seller", "by system");
  }

  @Test
  void condition_whenNobodyCalls_showsNothing() {
    assertThat(visible(Caller.nobody())).isEmpty();
  }

  @Test
  void condition_whenCallerMaySeeOtherKindsOnly_showsNothing() {
    Grants grants = Grants.only(RecordKind.CUSTOMER, Action.VIEW, Scope.ALL);
    Caller other =
        new Caller(
            5L, "other", "o", 12L, 2L, Set.of(), false, Set.of(), grants, Locale.ENGLISH, null);
    assertThat(visible(other)).isEmpty();
  }

  private static void keep(String origin, Caller maker, Scope reach) {
    archive.insert(
        new ReportArchiveTable.Entry(origin, ReportCode.SALES, ReportCriteria.ALL, "en", 1),
        maker,
        reach,
        Instant.EPOCH);
  }

  private List<String> visible(Caller caller) {
    try {
      return CallerContext.call(
          caller,
          () ->
              database
                  .rows()
                  .list(
                      new Sql("SELECT a.ORIGIN FROM REPORT_ARCHIVE a WHERE ")
                          .append(ArchiveReach.condition("a"))
                          .append(" ORDER BY 1"))
                  .stream()
                  .map(row -> row.get(0).toString())
                  .toList());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Caller caller(
      String name, long employee, long department, Set<Long> below, Scope scope) {
    Grants grants = Grants.only(RecordKind.SALES_ORDER, Action.VIEW, scope);
    return new Caller(
        employee,
        name,
        name,
        employee,
        department,
        below,
        false,
        Set.of(),
        grants,
        Locale.ENGLISH,
        null);
  }
}
