package org.keyuan.crm.it.inside.proof;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.keyuan.crm.audit.application.AuditPulse;
import org.keyuan.crm.bulk.application.BulkChanges;
import org.keyuan.crm.bulk.application.BulkChoice;
import org.keyuan.crm.customer.application.ContactService;
import org.keyuan.crm.customer.domain.ContactCommand;
import org.keyuan.crm.handover.application.HandoverPreparation;
import org.keyuan.crm.handover.application.ReassignCommand;
import org.keyuan.crm.identity.RoleCommand;
import org.keyuan.crm.identity.RoleService;
import org.keyuan.crm.identity.UserSessions;
import org.keyuan.crm.importing.ImportService;
import org.keyuan.crm.it.inside.Customers;
import org.keyuan.crm.it.inside.Documents;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.it.inside.Requests;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.organisation.DepartmentCommand;
import org.keyuan.crm.organisation.DepartmentService;
import org.keyuan.crm.organisation.EmployeeCommand;
import org.keyuan.crm.organisation.EmployeeService;
import org.keyuan.crm.organisation.RegionCommand;
import org.keyuan.crm.organisation.RegionService;
import org.keyuan.crm.product.ProductCommand;
import org.keyuan.crm.product.ProductService;
import org.keyuan.crm.recycle.RecycleBin;
import org.keyuan.crm.settings.DictionaryCategory;
import org.keyuan.crm.settings.DictionaryCommand;
import org.keyuan.crm.settings.DictionaryService;
import org.keyuan.crm.shared.list.ListFilter;

/** Records that nobody will miss, each in a state in which the commands of its page are offered. */
final class DisposableRecords {
  private static final String OWNER = CommandTargets.OWNER;
  private static final String HOLDER = CommandTargets.HOLDER;

  private static final String UNSEALED =
      "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE RECORD_KIND = 'CUSTOMER' AND RECORD_ID = ?"
          + " AND CHAIN_NO IS NULL";

  private DisposableRecords() {}

  static String fresh() {
    return "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
  }

  private static long number(String sql, Object... values) {
    return World.sql().number(sql, values);
  }

  static long contact() {
    var customer = Customers.enter(OWNER);
    var command =
        new ContactCommand(customer, fresh(), null, null, null, null, null, null, null, null);
    return Inside.as(OWNER, () -> Inside.bean(ContactService.class).add(command, null));
  }

  static long product() {
    var name = fresh();
    var command =
        new ProductCommand(name, name, null, null, BigDecimal.ONE, BigDecimal.TEN, true, null);
    return Inside.bean(ProductService.class).add(command, null);
  }

  /** Somebody who is signed in, with a second factor. */
  static long user() {
    var login = World.person("OPERATOR");
    Inside.bean(UserSessions.class).begin(login, "127.0.0.1", "proof");
    var id = number("SELECT ID FROM APP_USER WHERE LOGIN_NAME = ?", login);
    World.sql()
        .update(
            "INSERT INTO SECOND_FACTOR (USER_ID, SECRET, LAST_STEP, CREATED_AT) VALUES (?, 'x', 0, ?)",
            id,
            Instant.now());
    return id;
  }

  static long employee() {
    var south = number("SELECT ID FROM DEPARTMENT WHERE CODE = 'IT-S'");
    var name = fresh();
    var command = new EmployeeCommand(name, name, south, null, null, null, null, null, null);
    return Inside.bean(EmployeeService.class).add(command, null);
  }

  static long role() {
    var code = fresh();
    var command =
        new RoleCommand(code, code, code, null, Set.of("CUSTOMER.VIEW.OWN"), Set.of(), Set.of());
    return Inside.bean(RoleService.class).create(command, null);
  }

  static long department() {
    var code = fresh();
    return Inside.bean(DepartmentService.class)
        .add(new DepartmentCommand(code, code, null, 1), null);
  }

  static long region() {
    var code = fresh();
    return Inside.bean(RegionService.class).add(new RegionCommand(code, code, null), null);
  }

  static long dictionaryEntry() {
    var code = fresh();
    var command = new DictionaryCommand(DictionaryCategory.INDUSTRY, code, code, code, 1, true);
    return Inside.bean(DictionaryService.class).add(command, null);
  }

  static long parameter() {
    return number("SELECT ID FROM SYSTEM_PARAMETER WHERE NAME = 'company.name'");
  }

  static long handover() {
    var chosen = Set.of(Customers.enter(OWNER));
    var command =
        new ReassignCommand(
            new BulkChoice("customer", false, chosen, ListFilter.NONE),
            World.get().employee("second"),
            Set.of(),
            null);
    return Inside.as(HOLDER, () -> Inside.bean(HandoverPreparation.class).reassign(command, null));
  }

  static long confirmed() {
    var run = handover();
    return Inside.as(
        HOLDER,
        () -> {
          Inside.bean(BulkChanges.class).confirm(run, true);
          return run;
        });
  }

  /** One whose server went down before the work began. */
  static long stuck() {
    var run = handover();
    World.sql().update("UPDATE BULK_RUN SET STATE = 'RUNNING' WHERE ID = ?", run);
    return run;
  }

  static long importRun() {
    return Inside.as(
        OWNER,
        () -> {
          try (var file = EnteredRecords.upload(fresh() + ".csv", "name,kind\nx,ENTERPRISE\n")) {
            return Inside.bean(ImportService.class).upload("customers", file);
          }
        });
  }

  static long request() {
    return Requests.send(World.person("OPERATOR"), fresh(), Documents.number());
  }

  static long deleted() {
    var id = Customers.enter(OWNER);
    Customers.service().delete(id, Customers.version(id));
    return id;
  }

  /** Gone from the bin too, so that its values in the audit trail may be erased. */
  static long purged() {
    var id = deleted();
    Inside.bean(RecycleBin.class).purge("customer", id);
    while (number(UNSEALED, id) > 0) {
      Inside.bean(AuditPulse.class).seal();
    }
    return id;
  }
}
