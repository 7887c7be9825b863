package org.keyuan.crm.it.inside.proof;

import static java.util.Map.entry;

import java.util.Map;
import java.util.concurrent.Callable;
import org.keyuan.crm.it.inside.Activities;
import org.keyuan.crm.it.inside.Customers;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.it.inside.Orders;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.shared.access.Caller;

/**
 * What the commands of a page are about: a fresh record that nobody will miss, of a person whom
 * most callers of the proof don't reach, in a state in which the command is offered.
 */
final class CommandTargets {
  static final String OWNER = "first";

  /** Whoever sees the commands: bulk changes are shown to nobody but who has prepared them. */
  static final String HOLDER = "proofall";

  /** By page, or by page and command where the command wants another state. */
  private static final Map<String, Callable<String>> QUERIES =
      Map.ofEntries(
          entry("customer/view.xhtml", () -> id(Customers.enter(OWNER))),
          entry(
              "customer/merge.xhtml",
              () -> id(Customers.enter(OWNER)) + "&otherId=" + Customers.enter(OWNER)),
          entry("customer/edit.xhtml", () -> id(Customers.enter(OWNER))),
          entry("contact/edit.xhtml", () -> id(DisposableRecords.contact())),
          entry("activity/view.xhtml", () -> id(Activities.enter(OWNER))),
          entry("activity/edit.xhtml", () -> id(Activities.enter(OWNER))),
          entry("sales/view.xhtml", () -> id(Orders.enter(OWNER))),
          entry("sales/edit.xhtml", () -> id(Orders.enter(OWNER))),
          entry("product/edit.xhtml", () -> id(DisposableRecords.product())),
          entry("identity/user/edit.xhtml", () -> id(DisposableRecords.user())),
          entry("identity/role/edit.xhtml", () -> id(DisposableRecords.role())),
          entry(
              "identity/registration/view.xhtml",
              () -> id(ConsoleRecords.register(DisposableRecords.fresh() + "@example.org", OWNER))),
          entry("organisation/employee/edit.xhtml", () -> id(DisposableRecords.employee())),
          entry("organisation/department/edit.xhtml", () -> id(DisposableRecords.department())),
          entry("organisation/region/edit.xhtml", () -> id(DisposableRecords.region())),
          entry("settings/dictionary/edit.xhtml", () -> id(DisposableRecords.dictionaryEntry())),
          entry("settings/parameter/edit.xhtml", () -> "?id=" + DisposableRecords.parameter()),
          entry(
              "bulk/new.xhtml", () -> id(Customers.enter(OWNER)) + "&list=customer&verb=REASSIGN"),
          entry("handover/leaver.xhtml", () -> id(DisposableRecords.employee())),
          entry("bulk/view.xhtml", () -> id(DisposableRecords.handover())),
          entry("bulk/view.xhtml undo", () -> id(DisposableRecords.confirmed())),
          entry("bulk/view.xhtml goOn", () -> id(DisposableRecords.stuck())),
          entry("importing/view.xhtml", () -> id(DisposableRecords.importRun())),
          entry(
              "job/view.xhtml", () -> id(ConsoleRecords.run(DisposableRecords.fresh(), "FAILED"))),
          entry("job/edit.xhtml", () -> "?job=tiering"),
          entry("realname/view.xhtml", () -> id(DisposableRecords.request())),
          entry("mail/view.xhtml", () -> id(ConsoleRecords.mail(DisposableRecords.fresh()))),
          entry(
              "tiering/edit.xhtml",
              () -> id(World.sql().number("SELECT MAX(ID) FROM TIER_POLICY"))),
          entry(
              "recycle/list.xhtml",
              () -> "?list=customer&page=1&id=" + DisposableRecords.deleted()),
          entry("audit/erase.xhtml", () -> id(DisposableRecords.purged()) + "&kind=CUSTOMER"));

  private CommandTargets() {}

  /**
   * The end of an address, empty where a page is about no record; and somebody to choose as owner,
   * who is none of the proof's own people: what they have tells the further proofs apart.
   *
   * @param command {@code page id}
   */
  static Map<String, String> of(String command) {
    Reaching.get();
    var page = command.substring(0, command.indexOf(' '));
    var query = QUERIES.getOrDefault(command, QUERIES.getOrDefault(page, () -> ""));
    return Map.of(
        "query", Inside.as(Caller.system(), query),
        "employee", String.valueOf(World.get().employee("second")));
  }

  private static String id(long id) {
    return "?id=" + id;
  }
}
