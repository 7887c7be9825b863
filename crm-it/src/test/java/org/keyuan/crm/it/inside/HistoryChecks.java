package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.audit.application.AsOfQueries;
import org.keyuan.crm.audit.application.RecordAsOf;
import org.keyuan.crm.audit.application.RecordHistory;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.customer.domain.CustomerKind;
import org.keyuan.crm.identity.RoleCommand;
import org.keyuan.crm.identity.RoleService;
import org.keyuan.crm.identity.UserCommand;
import org.keyuan.crm.identity.UserService;
import org.keyuan.crm.sales.domain.OrderCommand;
import org.keyuan.crm.sales.domain.OrderLineCommand;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.list.FieldLabels;

/** What the trail tells of records, to whom, and how they were. */
class HistoryChecks {
  @Test
  void everyFieldThatTheTrailTellsOf_hasAName() {
    World.get();
    var labels = Inside.bean(FieldLabels.class);
    var nameless = new ArrayList<String>();
    Inside.as(
        "chief",
        () -> {
          for (var kind : RecordKind.values()) {
            labels.list(kind).stream()
                .filter(field -> labels.key(kind, field).isEmpty())
                .forEach(field -> nameless.add(kind + "." + field));
          }
          return null;
        });
    assertThat(nameless).isEmpty();
  }

  @Test
  void tags_changedAlone_areTold() {
    World.get();
    var id = enter("first", Set.of("a", "b"), null);
    var version = Customers.version(id);
    Inside.as("first", () -> change(id, Set.of("b", "c"), null));
    assertThat(Customers.version(id)).isGreaterThan(version);
    assertThat(Trail.newest("CUSTOMER", id)).isEqualTo("EDIT first {\"tags\":[\"a, b\",\"b, c\"]}");
    assertThat(Trail.of("CUSTOMER", id).get(0)).contains("\"tags\":[null,\"a, b\"]");
  }

  @Test
  void tags_thatARoleMayOnlyRead_stayAsTheyWere() {
    World.get();
    var person = person("CUSTOMER.tags.READ_ONLY");
    var id = enter(person, Set.of(), null);
    Refusals.unchanged(
        () -> Rows.of("CUSTOMER_TAG", "CUSTOMER_ID", id),
        List.of(person),
        () -> change(id, Set.of("c"), null));
  }

  @Test
  void linesOfAnOrder_areTold_evenWhenTheTotalStays() {
    World.get();
    var id = Orders.enter("first");
    var version = Rows.version("SALES_ORDER", id);
    var customer = World.sql().number("SELECT CUSTOMER_ID FROM SALES_ORDER WHERE ID = ?", id);
    var half = new OrderLineCommand(Products.any(), BigDecimal.ONE, new BigDecimal("12.50"));
    var lines = new OrderLineCommand(Products.any(), BigDecimal.ONE, new BigDecimal("25"));
    Inside.as("first", () -> order(id, customer, List.of(lines)));
    assertThat(Trail.newest("SALES_ORDER", id))
        .contains("\"lines\":[\"{PRODUCT:", "\u00d7 2 \u00d7 12.5\"", "\u00d7 1 \u00d7 25\"");
    assertThat(Rows.version("SALES_ORDER", id)).isGreaterThan(version);
    Inside.as("first", () -> order(id, customer, List.of(half, half)));
    assertThat(Trail.newest("SALES_ORDER", id)).contains("; {PRODUCT:");
    var rows = Trail.of("SALES_ORDER", id).size();
    Inside.as("first", () -> order(id, customer, List.of(half, half)));
    assertThat(Trail.of("SALES_ORDER", id)).hasSize(rows);
  }

  @Test
  void rolesOfAUser_areTold_andPasswordsNever() {
    World.get();
    var login = World.person("OPERATOR");
    var id = World.sql().number("SELECT ID FROM APP_USER WHERE LOGIN_NAME = ?", login);
    var employee = World.sql().number("SELECT EMPLOYEE_ID FROM APP_USER WHERE ID = ?", id);
    var command = new UserCommand(login, employee, Set.of("OPERATOR", "MARKETER"), true);
    Inside.as(
        "chief",
        () -> {
          Inside.bean(UserService.class).change(id, Rows.version("APP_USER", id), command);
          return null;
        });
    assertThat(Trail.newest("USER", id))
        .isEqualTo("EDIT chief {\"roles\":[\"OPERATOR\",\"MARKETER, OPERATOR\"]}");
    assertThat(Trail.of("USER", id).toString())
        .contains("\"passwordHash\":[\"***\",\"***\"]")
        .doesNotContain("argon2");
  }

  @Test
  void history_isReadByWhoeverSeesTheRecord() {
    World.get();
    var id = enter("first", Set.of(), null);
    assertThat(Inside.as("first", () -> page(id, null, 10).rows())).hasSize(1);
    assertThat(Inside.as("leader", () -> page(id, null, 10).rows())).hasSize(1);
    Refusals.refused("south", () -> page(id, null, 10));
    Refusals.refused("portal", () -> page(id, null, 10));
  }

  @Test
  void hiddenField_isNotInTheHistory_norIsItsChange() {
    World.get();
    var person = person("CUSTOMER.phone.HIDDEN");
    var id = enter(person, Set.of(), "021-62881234");
    Inside.as("chief", () -> change(id, Set.of(), "021-62880000"));
    Inside.as("chief", () -> change(id, Set.of("x"), "021-62880001"));
    var seen = Inside.as(person, () -> page(id, null, 10).rows());
    assertThat(seen).hasSize(2).noneMatch(row -> row.changes().toString().contains("6288"));
    assertThat(seen).noneMatch(row -> row.changes().toString().contains("phone"));
    assertThat(Inside.as("chief", () -> page(id, null, 10).rows())).hasSize(3);
  }

  @Test
  void history_isPagedByKey_newestFirst() {
    World.get();
    var id = enter("first", Set.of(), null);
    for (int i = 0; i < 4; i++) {
      var tags = Set.of("t" + i);
      Inside.as("first", () -> change(id, tags, null));
    }
    var first = Inside.as("first", () -> page(id, null, 2));
    var second = Inside.as("first", () -> page(id, first.next(), 2));
    var third = Inside.as("first", () -> page(id, second.next(), 2));
    assertThat(third.next()).isNull();
    var all = new ArrayList<>(first.rows());
    all.addAll(second.rows());
    all.addAll(third.rows());
    assertThat(all).hasSize(5).isSortedAccordingTo((a, b) -> Long.compare(b.id(), a.id()));
  }

  @Test
  void record_isShownAsItWas_afterEachOfManyChanges() {
    World.get();
    var random = new Random(740);
    var id = enter("first", Set.of("t"), null);
    var states = new ArrayList<String>();
    var moments = new ArrayList<Instant>();
    for (int i = 0; i < 12; i++) {
      var tags =
          random.ints(random.nextInt(3), 0, 5).mapToObj(n -> "t" + n).collect(Collectors.toSet());
      var phone = random.nextBoolean() ? null : "021-6288000" + random.nextInt(9);
      Inside.as("first", () -> change(id, tags, phone));
      moments.add(newestMoment(id));
      states.add(phone + " " + tags.stream().sorted().collect(Collectors.joining(", ")));
    }
    for (int i = 0; i < states.size(); i++) {
      var moment = moments.get(i);
      var then = Inside.as("chief", () -> asOf(id, moment));
      var tags = value(then, "tags");
      assertThat(value(then, "phone") + " " + (tags == null ? "" : tags))
          .as("change " + i)
          .isEqualTo(states.get(i));
    }
    Refusals.refused("first", () -> asOf(id, moments.get(0)));
    assertThatThrownBy(() -> Inside.as("executive", () -> asOf(id, moments.get(0))))
        .isInstanceOf(AccessDeniedException.class);
  }

  /** What happened at this moment has happened. */
  private static Instant newestMoment(long id) {
    return World.sql()
        .find(
            "SELECT MAX(AT) FROM AUDIT_ENTRY WHERE RECORD_KIND = 'CUSTOMER' AND RECORD_ID = ?",
            row -> row.instant(1),
            id)
        .orElseThrow();
  }

  private static RecordAsOf asOf(long id, Instant moment) {
    return Inside.bean(AsOfQueries.class).get(RecordKind.CUSTOMER, id, moment);
  }

  private static String value(RecordAsOf record, String field) {
    return record.fields().stream()
        .filter(f -> f.name().equals(field))
        .map(RecordAsOf.Field::then)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static RecordHistory.Page page(long id, Long before, int size) {
    return Inside.bean(RecordHistory.class).page(RecordKind.CUSTOMER, id, before, size);
  }

  /** A person with a role of their own, from whom a field is withheld. */
  private static String person(String rule) {
    var code =
        "H"
            + java.util
                .UUID
                .randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, 12)
                .toUpperCase();
    var may =
        Set.of(
            "CUSTOMER.VIEW.OWN", "CUSTOMER.CREATE.OWN", "CUSTOMER.EDIT.OWN", "EMPLOYEE.VIEW.ALL");
    var command =
        new RoleCommand(code, "\u89d2\u8272 " + code, code, null, may, Set.of(), Set.of());
    Inside.as("chief", () -> Inside.bean(RoleService.class).create(command, null));
    var words = rule.split("\\.");
    World.sql()
        .update(
            "INSERT INTO ROLE_FIELD (ROLE_CODE, RECORD_KIND, FIELD_NAME, RULE_CODE) VALUES (?, ?, ?, ?)",
            code,
            words[0],
            words[1],
            words[2]);
    return World.person(code);
  }

  private static long enter(String person, Set<String> tags, String phone) {
    return Inside.as(
        person, () -> Customers.service().enter(said(Customers.freshName(), tags, phone), null));
  }

  private static Object change(long id, Set<String> tags, String phone) {
    Customers.service().change(id, Customers.version(id), said(Customers.name(id), tags, phone));
    return null;
  }

  private static Object order(long id, long customer, List<OrderLineCommand> lines) {
    var command = new OrderCommand(null, customer, Orders.ORDERED_ON, null, null, lines);
    Orders.service().change(id, Rows.version("SALES_ORDER", id), command);
    return null;
  }

  private static CustomerCommand said(String name, Set<String> tags, String phone) {
    return new CustomerCommand(
        CustomerKind.ENTERPRISE,
        null,
        name,
        phone,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        tags,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
