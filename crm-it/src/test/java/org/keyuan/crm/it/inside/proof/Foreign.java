package org.keyuan.crm.it.inside.proof;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * The records that nobody of another department may know of, by kind.
 *
 * @param ids of one record a kind
 * @param owner to whom they belong
 * @param near another department, with one below it
 */
record Foreign(Map<RecordKind, Long> ids, Ownership owner, long ownerUser, Near near) {

  /** Where the callers work. */
  record Near(long employee, long department, long below) {}

  static final String OWNER = "proofowner";
  static final String NEAR = "proofnear";

  /** Kinds of which a caller may reach some records and others not. */
  static final List<RecordKind> OWNED =
      java.util.Arrays.stream(RecordKind.values()).filter(RecordKind::isOwned).toList();

  static Foreign read() {
    var ids = new EnumMap<RecordKind, Long>(RecordKind.class);
    ForeignRecords.WHERE.forEach(
        (kind, where) -> ids.put(kind, one("SELECT MAX(ID) FROM " + where)));
    var owner = one("SELECT EMPLOYEE_ID FROM APP_USER WHERE LOGIN_NAME = '" + OWNER + "'");
    var near = one("SELECT EMPLOYEE_ID FROM APP_USER WHERE LOGIN_NAME = '" + NEAR + "'");
    return new Foreign(
        ids,
        Ownership.of(owner, one("SELECT ID FROM DEPARTMENT WHERE CODE = 'PROOF-A'")),
        one("SELECT ID FROM APP_USER WHERE LOGIN_NAME = '" + OWNER + "'"),
        new Near(
            near,
            one("SELECT ID FROM DEPARTMENT WHERE CODE = 'PROOF-B'"),
            one("SELECT ID FROM DEPARTMENT WHERE CODE = 'PROOF-B1'")));
  }

  Optional<Long> id(RecordKind kind) {
    return Optional.ofNullable(ids.get(kind));
  }

  private static Long one(String sql) {
    return World.sql().number(sql);
  }
}
