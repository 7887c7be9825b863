package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.organisation.EmployeeCommand;
import org.keyuan.crm.organisation.EmployeeService;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.error.FieldException;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListRequest;
import org.keyuan.crm.shared.list.ListRow;

/** Whoever has left is found, and gets nothing new; the last day still counts. */
class DepartureChecks {
  @Test
  void employee_whoHasLeft_isFoundByFiltersButNotOffered() {
    var today = today();
    var gone = employee(today.minusDays(1));
    var going = employee(today);
    var list = Inside.bean(ListQueries.class);
    var offered = list.getSpec("employee").offeredOn(today).stream().toList();
    assertThat(employees(List.of())).contains(gone, going);
    assertThat(employees(offered)).contains(going).doesNotContain(gone);
  }

  @Test
  void employee_whoHasLeft_isNoNewOwner() {
    var gone = employee(today().minusDays(1));
    assertThatThrownBy(() -> Inside.as("leader", () -> enter(gone)))
        .isInstanceOfSatisfying(
            FieldException.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("validation.owner_has_left"));
    var going = employee(today());
    assertThat(Inside.as("leader", () -> enter(going))).isPositive();
  }

  private static Long enter(Long owner) {
    CustomerCommand command = Customers.owned(Customers.freshName(), owner);
    return Customers.service().enter(command, null);
  }

  private static LocalDate today() {
    World.get();
    return Inside.bean(CompanyClock.class).today();
  }

  private static List<Long> employees(List<Condition> conditions) {
    var request = new ListRequest(conditions, List.of(), "number", true, 0, 10_000);
    return Inside.as(
        "chief",
        () ->
            Inside.bean(ListQueries.class).page("employee", request).rows().stream()
                .map(ListRow::id)
                .toList());
  }

  /** A colleague of the first operator with this last day. */
  private static Long employee(LocalDate lastDay) {
    var first = World.get().employee("first");
    var department = World.sql().number("SELECT DEPARTMENT_ID FROM EMPLOYEE WHERE ID = ?", first);
    var number = "IT-" + UUID.randomUUID().toString().substring(0, 13);
    var command =
        new EmployeeCommand(number, number, department, null, null, null, null, null, lastDay);
    return Inside.as("chief", () -> Inside.bean(EmployeeService.class).add(command, null));
  }
}
