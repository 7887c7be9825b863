package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.handover.application.LeaverCommand;
import org.keyuan.crm.handover.application.LeaverHandover;
import org.keyuan.crm.handover.domain.Sharing;
import org.keyuan.crm.identity.CallerDirectory;
import org.keyuan.crm.identity.RoleCode;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.error.FieldException;

/** Whoever leaves leaves nothing behind, and nobody else is touched. */
class LeaverChecks {

  @Test
  void everything_goesToTheSuccessors_andTheAccountNoLongerWorks() {
    var login = leaver();
    var ids = List.of(Customers.enter(login), Customers.enter(login), Customers.enter(login));
    var contact = HandoverChecks.contact(login, ids.get(0));
    var recycled = recycled(login);
    var person = employee(login);
    var bystander = Customers.enter("south");
    var before = Rows.of("CUSTOMER", bystander);
    var run = prepare("chief", command(person, "south", "manager"));
    assertThat(find(login)).isTrue();
    HandoverChecks.confirm("chief", run);
    var detail = HandoverChecks.detail("chief", run);
    assertThat(detail.rest()).isZero();
    assertThat(detail.done()).isEqualTo(5);
    assertThat(HandoverChecks.owner("CUSTOMER", recycled)).isNotEqualTo(person);
    assertThat(HandoverChecks.owner("CONTACT", contact))
        .isEqualTo(HandoverChecks.owner("CUSTOMER", ids.get(0)));
    assertThat(ids.stream().map(id -> HandoverChecks.owner("CUSTOMER", id)).distinct()).hasSize(2);
    assertThat(find(login)).isFalse();
    assertThat(Rows.of("CUSTOMER", bystander)).isEqualTo(before);
  }

  @Test
  void leaver_hasLeft_afterTheHandover() {
    var login = leaver();
    var run = prepare("chief", command(employee(login), "south"));
    HandoverChecks.confirm("chief", run);
    assertThat(
            World.sql()
                .find(
                    "SELECT LEFT_ON FROM EMPLOYEE WHERE ID = ?",
                    row -> row.date(1),
                    employee(login)))
        .contains(today());
  }

  @Test
  void oneKind_goesToSomebodyElse() {
    var login = leaver();
    var customer = Customers.enter(login);
    var contact = HandoverChecks.contact(login, customer);
    var manager = World.get().employee("manager");
    var south = World.get().employee("south");
    var command =
        new LeaverCommand(
            employee(login),
            today(),
            List.of(south),
            Sharing.IN_TURN,
            Map.of(RecordKind.CONTACT, manager));
    HandoverChecks.confirm("chief", prepare("chief", command));
    assertThat(HandoverChecks.owner("CUSTOMER", customer)).isEqualTo(south);
    assertThat(HandoverChecks.owner("CONTACT", contact)).isEqualTo(manager);
  }

  @Test
  void withoutThePermission_isRefused() {
    var login = leaver();
    var customer = Customers.enter(login);
    var service = Inside.bean(LeaverHandover.class);
    Refusals.unchanged(
        () -> List.of(Rows.of("CUSTOMER", customer), Rows.of("EMPLOYEE", employee(login))),
        List.of("leader", "first", "south", "manager", "executive", "marketer", "portal"),
        () -> service.prepare(command(employee(login), "south"), null),
        () -> service.holdings(employee(login)));
  }

  @Test
  void oneself_isNoSuccessor_andTheLastDayIsOver() {
    var login = leaver();
    var person = employee(login);
    var south = World.get().employee("south");
    var self = new LeaverCommand(person, today(), List.of(person), Sharing.IN_TURN, Map.of());
    assertThatThrownBy(() -> prepare("chief", self)).isInstanceOf(FieldException.class);
    var later =
        new LeaverCommand(person, today().plusDays(1), List.of(south), Sharing.IN_TURN, Map.of());
    assertThatThrownBy(() -> prepare("chief", later)).isInstanceOf(FieldException.class);
  }

  private static String leaver() {
    World.get();
    return World.person(RoleCode.OPERATOR);
  }

  private static long recycled(String login) {
    var id = Customers.enter(login);
    Inside.as(
        "chief",
        () -> {
          Customers.service().delete(id, Customers.version(id));
          return null;
        });
    return id;
  }

  private static LeaverCommand command(long employee, String... successors) {
    var ids = java.util.Arrays.stream(successors).map(World.get()::employee).toList();
    return new LeaverCommand(employee, today(), ids, Sharing.IN_TURN, Map.of());
  }

  private static long prepare(String person, LeaverCommand command) {
    return Inside.as(person, () -> Inside.bean(LeaverHandover.class).prepare(command, null));
  }

  private static long employee(String login) {
    return World.sql().number("SELECT EMPLOYEE_ID FROM APP_USER WHERE LOGIN_NAME = ?", login);
  }

  private static boolean find(String login) {
    return Inside.bean(CallerDirectory.class).find(login, null).isPresent();
  }

  private static LocalDate today() {
    return Inside.bean(CompanyClock.class).today();
  }
}
