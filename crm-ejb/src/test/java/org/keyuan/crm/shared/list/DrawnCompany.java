package org.keyuan.crm.shared.list;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.Reach;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.access.Scope;
import org.keyuan.crm.shared.sql.Database;

/**
 * A tree of departments, their people and their records, drawn by lot; some records have no owner,
 * some no department. Knows by going up the tree what somebody reaches.
 */
final class DrawnCompany {
  private static final long FIRST = 500_000;
  private static final String STAMPS = ", VERSION, CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY";
  private static final String STAMPED = ", 1, CURRENT_TIMESTAMP, 't', CURRENT_TIMESTAMP, 't')";

  private final Random random;
  private final int departments;
  private final Map<Long, Long> parents = new HashMap<>();
  private final Map<Long, Long> departmentOf = new HashMap<>();
  private final Map<Long, Long> ownerOf = new HashMap<>();

  DrawnCompany(Random random, int departments) {
    this.random = random;
    this.departments = departments;
    parents.put(FIRST, null);
    for (int i = 1; i < departments; i++) {
      parents.put(FIRST + i, FIRST + random.nextInt(i));
    }
  }

  private long department() {
    return FIRST + random.nextInt(departments);
  }

  private String path(Long department) {
    return department == null ? "/" : path(parents.get(department)) + department + "/";
  }

  /**
   * As many customers, contacts, orders and activities, the four of a number with the same
   * ownership.
   */
  void write(Database database, int records) {
    for (long id = FIRST; id < FIRST + departments; id++) {
      database.update(
          "INSERT INTO DEPARTMENT (ID, CODE, NAME, PARENT_ID, PATH, SORT_NO"
              + STAMPS
              + ") VALUES (?, ?, ?, ?, ?, 1"
              + STAMPED,
          id,
          "T" + id,
          "t",
          parents.get(id),
          path(id));
      database.update(
          "INSERT INTO EMPLOYEE (ID, NUMBER, NAME, DEPARTMENT_ID"
              + STAMPS
              + ") VALUES (?, ?, 't', ?"
              + STAMPED,
          id,
          "T" + id,
          id);
    }
    for (long id = FIRST; id < FIRST + records; id++) {
      record(database, id);
    }
  }

  private void record(Database database, long id) {
    var owner = random.nextInt(6) == 0 ? null : Long.valueOf(department());
    var department = random.nextInt(6) == 0 ? null : Long.valueOf(department());
    ownerOf.put(id, owner);
    departmentOf.put(id, department);
    var deleted = random.nextInt(10) == 0 ? java.time.LocalDateTime.now() : null;
    var tier = random.nextBoolean() ? "VIP" : "ORDINARY";
    var name = "" + (char) ('a' + random.nextInt(3)) + (char) ('a' + random.nextInt(3));
    database.update(
        "INSERT INTO CUSTOMER (ID, KIND, NUMBER, NAME, VERIFICATION, TIER, AMOUNT_12M,"
            + " LAST_SALE_ON, OWNER_ID,"
            + " DEPARTMENT_ID, DELETED_AT"
            + STAMPS
            + ") VALUES (?, 'ENTERPRISE', ?, ?, 'VERIFIED', ?, ?, ?, ?, ?, ?"
            + STAMPED,
        id,
        "T" + random.nextInt(100) + "-" + id,
        name,
        tier,
        random.nextInt(5),
        random.nextInt(3) == 0 ? null : java.time.LocalDate.of(2026, 1, 1 + random.nextInt(9)),
        owner,
        department,
        deleted);
    database.update(
        "INSERT INTO CONTACT (ID, CUSTOMER_ID, NAME, OWNER_ID, DEPARTMENT_ID, DELETED_AT"
            + STAMPS
            + ") VALUES (?, ?, ?, ?, ?, ?"
            + STAMPED,
        id,
        id,
        name,
        owner,
        department,
        deleted);
    database.update(
        "INSERT INTO SALES_ORDER (ID, CUSTOMER_ID, NUMBER, ORDERED_ON, CURRENCY, AMOUNT, COST,"
            + " LINE_COUNT, OWNER_ID, DEPARTMENT_ID, DELETED_AT"
            + STAMPS
            + ") VALUES (?, ?, ?, ?, 'CNY', 1, 1, 0, ?, ?, ?"
            + STAMPED,
        id,
        id,
        "T" + id,
        java.time.LocalDate.of(2026, 1, 1 + random.nextInt(9)),
        owner,
        department,
        deleted);
    database.update(
        "INSERT INTO ACTIVITY (ID, CUSTOMER_ID, KIND, STATE, SUBJECT, HAPPENS_AT, OWNER_ID,"
            + " DEPARTMENT_ID, DELETED_AT"
            + STAMPS
            + ") VALUES (?, ?, 'CALL', ?, ?, ?, ?, ?, ?"
            + STAMPED,
        id,
        id,
        random.nextBoolean() ? "PLANNED" : "DONE",
        name,
        java.time.LocalDateTime.of(2026, 1, 1 + random.nextInt(9), 9, 0),
        owner,
        department,
        deleted);
  }

  /** Somebody of any department or of none, with any of the scopes together. */
  Caller person(RecordKind kind) {
    var department =
        random.nextInt(8) == 0 ? null : Long.valueOf(random.nextInt(4) == 0 ? FIRST : department());
    var scopes = EnumSet.of(Scope.values()[random.nextInt(4)]);
    if (random.nextInt(3) == 0) {
      scopes.add(Scope.values()[random.nextInt(4)]);
    }
    var chosen = new HashSet<Long>();
    for (int i = random.nextInt(12); i > 0; i--) {
      chosen.add(department());
    }
    var below = below(department);
    var grants =
        new Grants(Map.of(new Grants.Key(kind, Action.VIEW), new Reach(scopes, chosen)), Map.of());
    return new Caller(
        1L,
        "t",
        "t",
        department,
        department,
        below,
        below.size() == departments,
        Set.of(),
        grants,
        Locale.ENGLISH,
        null);
  }

  private Set<Long> below(Long department) {
    var all = new HashSet<Long>();
    parents.keySet().stream().filter(id -> isWithin(id, department)).forEach(all::add);
    return all;
  }

  private boolean isWithin(Long id, Long department) {
    return id != null && (id.equals(department) || isWithin(parents.get(id), department));
  }

  /** As the words for the scopes say it. */
  boolean reaches(Caller person, long id) {
    var reach = person.grants().reaches().values().iterator().next();
    return reach.scopes().stream().anyMatch(scope -> reaches(person, reach, scope, id));
  }

  private boolean reaches(Caller person, Reach reach, Scope scope, long id) {
    var department = departmentOf.get(id);
    return switch (scope) {
      case OWN -> ownerOf.get(id) != null && ownerOf.get(id).equals(person.employeeId());
      case DEPARTMENT -> department != null && department.equals(person.departmentId());
      case DEPARTMENT_AND_BELOW ->
          department != null
              && person.departmentId() != null
              && isWithin(department, person.departmentId());
      case CHOSEN_DEPARTMENTS -> department != null && reach.chosen().contains(department);
      case ALL -> true;
    };
  }
}
