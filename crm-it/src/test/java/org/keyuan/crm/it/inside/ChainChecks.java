package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keyuan.crm.audit.application.AuditErasure;
import org.keyuan.crm.audit.application.AuditPulse;
import org.keyuan.crm.audit.domain.Flaw;
import org.keyuan.crm.recycle.RecycleBin;
import org.keyuan.crm.shared.access.RecordKind;

/** Whoever gets at the tables of the audit trail can change it, but not unnoticed. */
class ChainChecks {
  private static final String COPY =
      "INSERT INTO AUDIT_ENTRY (ID, AT, LOGIN_NAME, ACTION_CODE, RECORD_KIND, RECORD_ID, RECORD_NAME,"
          + " CHANGES, FIELDS, SALT, STAMP, CHAIN_NO, HASH) SELECT NEXT VALUE FOR SEQ_AUDIT_ENTRY, AT,"
          + " LOGIN_NAME, ACTION_CODE, RECORD_KIND, RECORD_ID, RECORD_NAME, CHANGES, FIELDS, SALT, STAMP,"
          + " CHAIN_NO, HASH FROM AUDIT_ENTRY WHERE CHAIN_NO = ?";

  @Test
  void trail_untouched_isWhole() {
    var rows = Trail.sealed();
    assertThat(Trail.foundAfter(rows.get(0), () -> {})).isNull();
  }

  @Test
  void changedValue_isFound() {
    var rows = Trail.sealed();
    for (var column : new String[] {"CHANGES", "LOGIN_NAME", "FIELDS", "RECORD_NAME", "ADDRESS"}) {
      found(Flaw.CHANGED, rows.get(1), "SET " + column + " = '{}' WHERE CHAIN_NO = ", rows.get(0));
    }
    found(Flaw.CHANGED, rows.get(1), "SET STAMP = NULL WHERE CHAIN_NO = ", rows.get(0));
  }

  @Test
  void changedHash_isFound() {
    var rows = Trail.sealed();
    var hash = "SET HASH = '" + "0".repeat(64) + "' WHERE CHAIN_NO = ";
    found(Flaw.HASH_CHANGED, rows.get(1), hash, rows.get(0));
  }

  @Test
  void deletedRow_isFound() {
    var rows = Trail.sealed();
    var found =
        Trail.foundAfter(
            rows.get(0), () -> sql("DELETE FROM AUDIT_ENTRY WHERE CHAIN_NO = ?", rows.get(2)));
    assertThat(found.flaw()).isEqualTo(Flaw.MISSING);
    assertThat(found.from()).isEqualTo(rows.get(2));
  }

  @Test
  void insertedRow_isFound() {
    var rows = Trail.sealed();
    var found = Trail.foundAfter(rows.get(0), () -> sql(COPY, rows.get(2)));
    assertThat(found.flaw()).isEqualTo(Flaw.INSERTED);
    assertThat(found.from()).isEqualTo(rows.get(2));
  }

  /** Sealed like any other row, but nobody without the key can stamp it. */
  @Test
  void insertedRow_sealedByTheProductItself_isFound() {
    var rows = Trail.sealed();
    var found =
        Trail.foundAfter(
            rows.get(0),
            () -> {
              var head = Trail.chain().head();
              sql(COPY, rows.get(2));
              sql(
                  "UPDATE AUDIT_ENTRY SET CHAIN_NO = NULL WHERE CHAIN_NO = ? AND ID > (SELECT MIN(ID) FROM AUDIT_ENTRY WHERE CHAIN_NO = ?)",
                  rows.get(2),
                  rows.get(2));
              var forged = Trail.chain().unsealed(1).get(0);
              var hash = forged.hashAt(head.number() + 1, head.hash());
              sql(
                  "UPDATE AUDIT_ENTRY SET CHAIN_NO = ?, HASH = ? WHERE ID = ?",
                  head.number() + 1,
                  hash,
                  forged.content().id());
              Trail.chain().moveHead(head.number() + 1, hash);
            });
    assertThat(found.flaw()).isEqualTo(Flaw.INSERTED);
  }

  @Test
  void exchangedRows_areFound() {
    var rows = Trail.sealed();
    var found =
        Trail.foundAfter(
            rows.get(0),
            () -> {
              sql("UPDATE AUDIT_ENTRY SET CHAIN_NO = -1 WHERE CHAIN_NO = ?", rows.get(1));
              sql(
                  "UPDATE AUDIT_ENTRY SET CHAIN_NO = ? WHERE CHAIN_NO = ?",
                  rows.get(1),
                  rows.get(3));
              sql("UPDATE AUDIT_ENTRY SET CHAIN_NO = ? WHERE CHAIN_NO = -1", rows.get(3));
            });
    assertThat(found.flaw()).isEqualTo(Flaw.MOVED);
    assertThat(found.from()).isEqualTo(rows.get(1));
  }

  /** The head in the database is changed with it; the note outside of it knows better. */
  @Test
  void cutEnd_isFound() {
    var rows = Trail.sealed();
    var found =
        Trail.foundAfter(
            rows.get(0),
            () -> {
              var last = rows.get(1);
              sql("DELETE FROM AUDIT_ENTRY WHERE CHAIN_NO > ?", last);
              Trail.chain().moveHead(last, Trail.chain().hashAt(last).orElseThrow());
            });
    assertThat(found.flaw()).isEqualTo(Flaw.CUT);
    assertThat(found.from()).isEqualTo(rows.get(1) + 1);
  }

  @Test
  void erasedValues_keepTheChainWhole_andSaySo() {
    var id = Customers.enter("first");
    var name = Customers.name(id);
    Inside.as("chief", () -> delete(id));
    Inside.as("chief", () -> purge(id));
    while (World.sql()
            .number(
                "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE RECORD_KIND = 'CUSTOMER' AND RECORD_ID = ? AND CHAIN_NO IS NULL",
                id)
        > 0) {
      Inside.bean(AuditPulse.class).seal();
    }
    var first =
        World.sql()
            .number(
                "SELECT MIN(CHAIN_NO) FROM AUDIT_ENTRY WHERE RECORD_KIND = 'CUSTOMER' AND RECORD_ID = ?",
                id);
    assertThat(Trail.of("CUSTOMER", id).toString()).contains(name);
    var erased =
        Inside.as("chief", () -> Inside.bean(AuditErasure.class).erase(RecordKind.CUSTOMER, id));
    assertThat(erased).isEqualTo(3);
    assertThat(Trail.of("CUSTOMER", id).toString()).doesNotContain(name).contains("ERASE chief");
    assertThat(Trail.foundAfter(first, () -> {})).isNull();
    var unsaid =
        Trail.foundAfter(
            first, () -> sql("UPDATE AUDIT_ENTRY SET ERASED_BY = NULL WHERE CHAIN_NO = ?", first));
    assertThat(unsaid.flaw()).isEqualTo(Flaw.ERASED_UNSAID);
  }

  @Test
  void job_provesTheTrail() {
    Trail.sealed();
    var run = Runs.complete("audit-verify");
    assertThat(World.sql().number("SELECT FLAWS FROM AUDIT_CHECK WHERE RUN_ID = ?", run)).isZero();
    assertThat(Trail.newest("JOB", run)).startsWith("RUN chief");
  }

  private static Object delete(long id) {
    Customers.service().delete(id, Customers.version(id));
    return null;
  }

  private static Object purge(long id) {
    Inside.bean(RecycleBin.class).purge("customer", id);
    return null;
  }

  private static void found(Flaw flaw, long number, String change, long low) {
    var found = Trail.foundAfter(low, () -> sql("UPDATE AUDIT_ENTRY " + change + number));
    assertThat(found).as(change).isNotNull();
    assertThat(found.flaw()).as(change).isEqualTo(flaw);
    assertThat(found.from()).as(change).isEqualTo(number);
  }

  private static void sql(String statement, Object... values) {
    assertThat(World.sql().update(statement, values)).isPositive();
  }
}
