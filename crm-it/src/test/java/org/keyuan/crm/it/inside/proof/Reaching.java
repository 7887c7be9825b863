package org.keyuan.crm.it.inside.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.keyuan.crm.activity.application.ActivityService;
import org.keyuan.crm.customer.application.ContactService;
import org.keyuan.crm.customer.domain.ContactCommand;
import org.keyuan.crm.identity.RoleCommand;
import org.keyuan.crm.identity.RoleService;
import org.keyuan.crm.importing.ImportService;
import org.keyuan.crm.it.inside.Activities;
import org.keyuan.crm.it.inside.Customers;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.it.inside.Orders;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Scope;
import org.keyuan.crm.shared.upload.Upload;
import org.keyuan.crm.shared.upload.UploadPurpose;

/**
 * People who may do everything, one for each reach, and records near and far, so that each of them
 * reaches others. What they own is named {@code CNRY-…}: found like the foreign record, and no mark
 * of it.
 */
final class Reaching {
  static final List<String> LOGINS = Arrays.stream(Scope.values()).map(Reaching::login).toList();
  private static final String BELOW = "proofbelow";

  /** Sees every field and changes none. */
  private static final String LOCKED = "PROOF_LOCKED";

  private Reaching() {}

  static String login(Scope scope) {
    return "proof" + scope.name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  /** Makes them once for each database. */
  static synchronized Foreign get() {
    var foreign = People.get();
    if (World.sql().number("SELECT COUNT(*) FROM APP_USER WHERE LOGIN_NAME = ?", BELOW) == 0) {
      Inside.as(Caller.system(), () -> make(foreign.near()));
      List.of(login(Scope.OWN), Foreign.NEAR, BELOW).forEach(owner -> own(owner, foreign));
    }
    return foreign;
  }

  private static Object make(Foreign.Near near) {
    for (var scope : Scope.values()) {
      var code = "PROOF_" + scope;
      var chosen = scope == Scope.CHOSEN_DEPARTMENTS ? Set.of(near.below() + "") : Set.<String>of();
      var role = new RoleCommand(code, code, code, null, everything(scope), chosen, Set.of());
      Inside.bean(RoleService.class).create(role, null);
      People.person(login(scope), near.department(), code);
    }
    var readOnly = new HashSet<String>();
    People.hidden().forEach(rule -> readOnly.add(rule.replace(".HIDDEN", ".READ_ONLY")));
    Inside.bean(RoleService.class)
        .create(
            new RoleCommand(
                LOCKED, LOCKED, LOCKED, null, everything(Scope.ALL), Set.of(), readOnly),
            null);
    People.person("prooflocked", near.department(), LOCKED);
    People.person(BELOW, near.below(), "OPERATOR");
    return null;
  }

  private static Set<String> everything(Scope scope) {
    var lines = new HashSet<String>();
    for (var kind : RecordKind.values()) {
      var reach = kind.isOwned() ? scope : Scope.ALL;
      kind.actions().forEach(action -> lines.add(kind + "." + action + "." + reach));
    }
    return lines;
  }

  /**
   * A customer with a contact, an order, an activity and a move of its tier, and an import of the
   * owner's.
   */
  private static void own(String owner, Foreign foreign) {
    var customer = Customers.verified(owner);
    var name = "CNRY-" + owner + ".";
    Inside.as(
        owner,
        () -> {
          var contact =
              new ContactCommand(customer, name, null, null, null, null, null, null, null, null);
          Inside.bean(ContactService.class).add(contact, null);
          var order = Orders.service().enter(Orders.of(customer, null), null);
          World.sql().update("UPDATE SALES_ORDER SET NUMBER = ? WHERE ID = ?", name, order);
          var activity = Activities.planned(customer, name);
          Inside.bean(ActivityService.class).enter(activity, null);
          var text = new ByteArrayInputStream("name,kind\nx,ENTERPRISE\n".getBytes(UTF_8));
          try (var file = Upload.take(UploadPurpose.SPREADSHEET, name + "csv", text)) {
            return Inside.bean(ImportService.class).upload("customers", file);
          }
        });
    World.sql().update("UPDATE CUSTOMER SET NAME = ? WHERE ID = ?", name, customer);
    World.sql()
        .update(
            "INSERT INTO TIER_HISTORY (ID, CUSTOMER_ID, AS_OF, CHANGED_AT, FROM_TIER, TO_TIER,"
                + " TIER_RUN_ID, POLICY_ID, REASON_KEY) SELECT ?, ?, AS_OF, CHANGED_AT, FROM_TIER,"
                + " TO_TIER, TIER_RUN_ID, POLICY_ID, 'proof' FROM TIER_HISTORY WHERE CUSTOMER_ID = ?",
            World.sql().nextId("TIER_HISTORY"),
            customer,
            foreign.id(RecordKind.CUSTOMER).orElseThrow());
  }
}
