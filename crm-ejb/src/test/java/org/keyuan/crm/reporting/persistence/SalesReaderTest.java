package org.keyuan.crm.reporting.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.domain.ReportPeriod;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.DataScope;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Scope;

class SalesReaderTest {
  private static ReportDatabase database;
  private static SalesReader reader;

  @BeforeAll
  static void open() throws SQLException, LiquibaseException {
    database = new ReportDatabase();
    reader = new SalesReader(database.rows());
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  @Test
  void byMonth_whenACustomerIsNotVerified_leavesItOut() {
    List<SalesFigures> months = reader.byMonth(everything(), ReportCriteria.ALL);
    assertThat(months).hasSize(2);
    assertThat(months.get(1).labels()).hasToString("[1997, 3]");
    assertThat(months.get(1).orders()).isEqualTo(2);
    assertThat(months.get(1).customers()).isEqualTo(2);
    assertThat(months.get(1).amount()).isEqualByComparingTo("70.75");
    assertThat(months.get(1).margin()).isEqualByComparingTo("50.75");
  }

  @Test
  void allStatistics_whenAskedForTheSame_haveTheSameTotal() {
    DataScope scope = everything();
    ReportCriteria criteria = ReportCriteria.ALL;
    for (List<SalesFigures> figures :
        List.of(
            reader.byMonth(scope, criteria),
            reader.byRegion(scope, criteria),
            reader.byProduct(scope, criteria),
            reader.byEmployee(scope, criteria))) {
      assertThat(total(figures)).isEqualByComparingTo("170.75");
    }
  }

  @Test
  void allStatistics_whenScopeIsTheOwnDepartment_holdNothingElse() {
    DataScope scope = within(Scope.DEPARTMENT_AND_BELOW);
    for (List<SalesFigures> figures :
        List.of(
            reader.byMonth(scope, ReportCriteria.ALL),
            reader.byRegion(scope, ReportCriteria.ALL),
            reader.byProduct(scope, ReportCriteria.ALL),
            reader.byEmployee(scope, ReportCriteria.ALL))) {
      assertThat(total(figures)).isEqualByComparingTo("20.25");
    }
  }

  @Test
  void byEmployee_whenCriteriaAreSet_holdsWhatFits() {
    ReportCriteria criteria =
        new ReportCriteria(
            ReportPeriod.CUSTOM,
            LocalDate.of(1997, 3, 1),
            LocalDate.of(1997, 3, 31),
            null,
            1L,
            11L,
            "VIP");
    assertThat(reader.byEmployee(everything(), criteria))
        .singleElement()
        .satisfies(e -> assertThat(e.labels()).hasToString("[E11, Employee 11, Department 1]"))
        .satisfies(e -> assertThat(e.amount()).isEqualByComparingTo("50.50"));
  }

  @Test
  void byRegion_whenARegionIsChosen_holdsEverythingBelowIt() {
    long province =
        ((Number) database.rows().list(new org.keyuan.crm.shared.sql.Sql(PROVINCE)).get(0).get(0))
            .longValue();
    ReportCriteria criteria =
        new ReportCriteria(ReportPeriod.ALL, null, null, province, null, null, null);
    assertThat(total(reader.byRegion(everything(), criteria))).isEqualByComparingTo("150.50");
  }

  private static final String PROVINCE =
      "SELECT p.ID FROM REGION p JOIN REGION r ON r.PATH LIKE CONCAT(p.PATH, '%')"
          + " JOIN CUSTOMER c ON c.REGION_ID = r.ID WHERE p.LEVEL_NO = 1 AND c.ID = 101";

  private static BigDecimal total(List<SalesFigures> figures) {
    return figures.stream().map(SalesFigures::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static DataScope everything() {
    return new DataScope(Caller.system(), RecordKind.SALES_ORDER, Action.VIEW);
  }

  private static DataScope within(Scope scope) {
    Grants grants = Grants.only(RecordKind.SALES_ORDER, Action.VIEW, scope);
    Caller caller =
        new Caller(
            1L, "t", "t", 12L, 2L, Set.of(2L), false, Set.of(), grants, Locale.ENGLISH, null);
    return new DataScope(caller, RecordKind.SALES_ORDER, Action.VIEW);
  }
}
