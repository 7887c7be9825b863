package org.keyuan.crm.it.inside;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.keyuan.crm.customer.application.CustomerService;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.customer.domain.CustomerKind;
import org.keyuan.crm.shared.list.Condition;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListRequest;

/** Customers for the checks, each with a name of its own. */
final class Customers {
  private Customers() {}

  static CustomerCommand named(String name) {
    return new CustomerCommand(
        CustomerKind.ENTERPRISE,
        null,
        name,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Set.of(),
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

  static String freshName() {
    return "\u68c0\u9a8c " + UUID.randomUUID();
  }

  /** A customer that belongs to this person. */
  static long enter(String loginName) {
    return Inside.as(loginName, () -> service().enter(named(freshName()), null));
  }

  static CustomerService service() {
    return Inside.bean(CustomerService.class);
  }

  /** The version that the database has now. */
  static int version(long id) {
    return (int) World.sql().number("SELECT VERSION FROM CUSTOMER WHERE ID = ?", id);
  }

  static String name(long id) {
    return World.sql()
        .find("SELECT NAME FROM CUSTOMER WHERE ID = ?", row -> row.text(1), id)
        .orElseThrow();
  }

  /** Whether the caller's list has the customer. */
  static boolean isListed(long id) {
    var condition = new Condition("name", false, List.of(name(id)));
    var request = new ListRequest(List.of(condition), List.of(), null, false, 0, 10);
    return Inside.bean(ListQueries.class).page("customer", request).rows().stream()
        .anyMatch(row -> row.id() == id);
  }
}
