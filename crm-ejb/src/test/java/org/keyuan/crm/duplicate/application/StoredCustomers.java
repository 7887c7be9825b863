package org.keyuan.crm.duplicate.application;

import java.time.Instant;
import java.util.Map;
import org.keyuan.crm.duplicate.domain.Identity;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.sql.Database;

/** Customers as the product stores them, with and without keys. */
public record StoredCustomers(Database sql) {
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

  public static Identity company(String name, String phone, String code) {
    return new Identity(true, name, phone, null, null, code);
  }

  public void addDepartment(long id) {
    sql.update(
        "INSERT INTO DEPARTMENT (ID, CODE, NAME, PATH, SORT_NO, VERSION, CREATED_AT, CREATED_BY,"
            + " CHANGED_AT, CHANGED_BY) VALUES (?, ?, ?, ?, 1, 1, ?, 'a', ?, 'a')",
        id,
        "D" + id,
        "Department " + id,
        "/" + id + "/",
        NOW,
        NOW);
  }

  public long add(Identity identity, Ownership ownership) {
    long id = addWithoutKeys(identity, ownership);
    new DuplicateKeys(sql).add(Map.of(id, identity));
    return id;
  }

  public long addWithoutKeys(Identity identity, Ownership ownership) {
    long id = sql.nextId("CUSTOMER");
    sql.update(
        "INSERT INTO CUSTOMER (ID, KIND, NUMBER, NAME, PHONE, MOBILE, EMAIL, CREDIT_CODE, OWNER_ID,"
            + " DEPARTMENT_ID, VERIFICATION, TIER, VERSION, CREATED_AT, CREATED_BY, CHANGED_AT,"
            + " CHANGED_BY) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'VERIFIED', 'ORDINARY', 1, ?, 'a',"
            + " ?, 'a')",
        id,
        identity.company() ? "ENTERPRISE" : "INDIVIDUAL",
        "C" + id,
        identity.name(),
        identity.phone(),
        identity.mobile(),
        identity.email(),
        identity.code(),
        ownership.ownerId(),
        ownership.departmentId(),
        NOW,
        NOW);
    return id;
  }
}
