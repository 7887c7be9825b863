package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.reporting.application.ReportService;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.rendering.ReportFormat;
import org.keyuan.crm.sales.application.OrderQueries;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.error.BusinessException;

/** Who reaches whose orders: in lists, by id, in exports and reports, for a change. */
@Asvs("8.2.2")
class OrderChecks {
  private static final List<String> STRANGERS =
      List.of("second", "south", "manager", "executive", "marketer", "portal");

  @Test
  void list_hasWhatTheScopeCovers() {
    Reach.eachPair(Orders::enter, id -> Lists.lists("order", "number", Orders.number(id), id));
  }

  @Test
  void record_isReadWithItsLinesWhereTheScopeCoversIt() {
    Reach.eachPair(
        Orders::enter,
        id -> {
          var lines = Inside.bean(OrderQueries.class).listLines(id);
          assertThat(lines.isEmpty()).isNotEqualTo(Lists.shows("order", id));
          return !lines.isEmpty();
        });
  }

  @Test
  void export_hasWhatTheScopeCovers() {
    Reach.eachPair(Orders::enter, id -> Lists.exports("order", id));
  }

  @Test
  void report_hasWhatTheScopeCovers() {
    Reach.eachPair(
        Orders::enter,
        id ->
            Inside.bean(ReportService.class)
                .preview(ReportCode.SALES, ReportCriteria.ALL, Integer.MAX_VALUE)
                .rows()
                .stream()
                .anyMatch(row -> row.contains(Orders.number(id))));
  }

  @Test
  void statistics_countWhatTheScopeCovers() {
    var owner = World.get().employee("first");
    Orders.enter("first");
    var ofFirst =
        new ReportCriteria(ReportCriteria.ALL.period(), null, null, null, null, owner, null);
    for (var code :
        List.of(
            ReportCode.SALES_BY_MONTH,
            ReportCode.SALES_BY_REGION,
            ReportCode.SALES_BY_PRODUCT,
            ReportCode.SALES_BY_EMPLOYEE)) {
      assertThat(rows("leader", code, ofFirst)).as(code.name()).isPositive();
      assertThat(rows("south", code, ofFirst)).as(code.name()).isZero();
    }
  }

  @Test
  void report_withoutPermissionForOrders_isRefused() {
    World.get();
    for (var person : List.of("marketer", "portal")) {
      Refusals.refused(person, () -> rows(person, ReportCode.SALES, ReportCriteria.ALL));
      Refusals.refused(
          person,
          () ->
              Inside.bean(ReportService.class)
                  .export(ReportCode.SALES_BY_MONTH, ReportCriteria.ALL, ReportFormat.CSV));
      Refusals.refused(person, () -> Lists.open("order"));
      Refusals.refused(person, () -> Lists.export("order"));
    }
  }

  @Test
  void change_outsideTheScope_isRefusedAndChangesNothing() {
    World.get();
    var id = Orders.enter("first");
    var version = Rows.version("SALES_ORDER", id);
    var command = Orders.of(Customers.enter("south"), null);
    Refusals.unchanged(
        () -> Orders.stored(id),
        STRANGERS,
        () -> Orders.service().change(id, version, command),
        () -> Orders.service().delete(id, version),
        () -> Inside.bean(OrderQueries.class).open(id));
  }

  @Asvs("2.2.3")
  @Test
  void order_ofAForeignCustomer_isRefused() {
    World.get();
    var customer = Customers.enter("first");
    Refusals.unchanged(
        () -> Rows.count("SALES_ORDER"),
        STRANGERS,
        () -> Orders.service().enter(Orders.of(customer, null), null));
  }

  @Asvs({"2.2.3", "15.3.3"})
  @Test
  void owner_outsideTheScope_canNotBeGiven() {
    var world = World.get();
    var id = Orders.enter("first");
    var before = Orders.stored(id);
    var given = Orders.of(Customers.enter("first"), world.employee("south"));
    assertThatThrownBy(
            () ->
                Inside.as(
                    "first",
                    () -> {
                      Orders.service().change(id, Rows.version("SALES_ORDER", id), given);
                      return null;
                    }))
        .isInstanceOf(BusinessException.class);
    assertThat(Orders.stored(id)).isEqualTo(before);
  }

  private static long rows(String person, ReportCode code, ReportCriteria criteria) {
    return Inside.as(
        person, () -> Inside.bean(ReportService.class).preview(code, criteria, 10).rowCount());
  }
}
