package org.keyuan.crm.it.inside;

import java.util.Set;
import java.util.UUID;
import org.keyuan.crm.customer.application.CustomerService;
import org.keyuan.crm.customer.application.CustomerVerification;
import org.keyuan.crm.customer.domain.CustomerCommand;
import org.keyuan.crm.customer.domain.CustomerKind;

/** Customers for the checks, each with a name of its own. */
public final class Customers {
  private Customers() {}

  public static CustomerCommand named(String name) {
    return owned(name, null);
  }

  /**
   * @param ownerId null for whoever enters it
   */
  public static CustomerCommand owned(String name, Long ownerId) {
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
        ownerId,
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

  public static String freshName() {
    return "\u68c0\u9a8c " + UUID.randomUUID();
  }

  /** A customer that belongs to this person. */
  public static long enter(String loginName) {
    return Inside.as(loginName, () -> service().enter(named(freshName()), null));
  }

  public static CustomerService service() {
    return Inside.bean(CustomerService.class);
  }

  /** The version that the database has now. */
  public static int version(long id) {
    return (int) World.sql().number("SELECT VERSION FROM CUSTOMER WHERE ID = ?", id);
  }

  public static String name(long id) {
    return World.sql()
        .find("SELECT NAME FROM CUSTOMER WHERE ID = ?", row -> row.text(1), id)
        .orElseThrow();
  }

  /** Whether the caller's list has the customer. */
  static boolean isListed(long id) {
    return Lists.lists("customer", "name", name(id), id);
  }

  /** A customer of this person that an administrator has checked, so that reports count it. */
  public static long verified(String loginName) {
    var id = enter(loginName);
    Inside.as(
        "chief",
        () -> {
          Inside.bean(CustomerVerification.class).approve(id, version(id));
          return null;
        });
    return id;
  }
}
