package org.keyuan.crm.it.inside.proof;

import java.time.Instant;
import org.keyuan.crm.audit.application.ChainVerification;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.welcome.WelcomeFigures;

/** What administrators' consoles show of the foreign owner: jobs, mail, wishes for accounts. */
final class ConsoleRecords {
  /** By which rows are found that the product itself makes. */
  static final String KEY = "proof";

  private ConsoleRecords() {}

  static void write() {
    var run = run(KEY, "COMPLETED");
    Inside.as(
        Caller.system(),
        () -> {
          var verification = Inside.bean(ChainVerification.class);
          verification.begin(run);
          verification.finish(run);
          return Inside.bean(WelcomeFigures.class).prepare();
        });
    mail(KEY);
    register("proof.wish@example.org", Foreign.OWNER);
    address();
  }

  /** A run of a job, with a line of its log and how far it came. */
  static long run(String key, String state) {
    var sql = World.sql();
    var run = sql.nextId("JOB_RUN");
    var now = Instant.now();
    sql.update(
        "INSERT INTO JOB_RUN (ID, RUN_KEY, JOB, PARAMETERS, STATE, STARTED_BY, NODE, ATTEMPT,"
            + " STARTED_AT, ENDED_AT) VALUES (?, ?, 'tiering', '', ?, ?, 'proof', 1, ?, ?)",
        run,
        key,
        state,
        Foreign.OWNER,
        now,
        now);
    sql.update(
        "INSERT INTO JOB_LOG (ID, RUN_ID, LOGGED_AT, SEVERITY, MESSAGE_KEY)"
            + " VALUES (?, ?, ?, 'INFO', 'job.message.stopped')",
        sql.nextId("JOB_LOG"),
        run,
        now);
    sql.update(
        "INSERT INTO JOB_CHECKPOINT (RUN_ID, STEP, PARTITION_NO, LOW_KEY, HIGH_KEY, LAST_KEY,"
            + " ATTEMPT, UPDATED_AT) VALUES (?, 'proof', 0, 1, 1, 1, 1, ?)",
        run,
        now);
    return run;
  }

  static long mail(String key) {
    var sql = World.sql();
    var id = sql.nextId("MAIL_OUTBOX");
    var now = Instant.now();
    sql.update(
        "INSERT INTO MAIL_OUTBOX (ID, MAIL_KEY, RECIPIENT, LOCALE, SUBJECT, BODY, CONFIDENTIAL,"
            + " STATE, TRIES, NEXT_TRY_AT, CREATED_AT, SENT_AT)"
            + " VALUES (?, ?, 'proof@example.org', 'en', ?, ?, ?, 'SENT', 1, ?, ?, ?)",
        id,
        key,
        Canary.mark(RecordKind.MAIL, "SUBJECT"),
        Canary.mark(RecordKind.MAIL, "BODY"),
        false,
        now,
        now,
        now);
    return id;
  }

  /** Somebody who waits for an account. */
  static long register(String email, String by) {
    var sql = World.sql();
    var id = sql.nextId("REGISTRATION");
    var now = Instant.now();
    sql.update(
        "INSERT INTO REGISTRATION (ID, NAME, EMAIL, COMPANY, WISHED_ROLE, REASON, LOCALE, ADDRESS,"
            + " STATE, CONFIRMED_AT, VERSION, CREATED_AT, CREATED_BY, CHANGED_AT,"
            + " CHANGED_BY)"
            + " VALUES (?, ?, ?, ?, 'x', ?, 'en', '127.0.0.1', 'WAITING', ?, 1, ?, ?, ?, ?)",
        id,
        Canary.mark(RecordKind.REGISTRATION, "NAME"),
        email,
        Canary.mark(RecordKind.REGISTRATION, "COMPANY"),
        Canary.mark(RecordKind.REGISTRATION, "REASON"),
        now,
        now,
        by,
        now,
        by);
    return id;
  }

  /** How the owner is reached. */
  private static void address() {
    World.sql()
        .update(
            "INSERT INTO USER_CONTACT (USER_ID, EMAIL)"
                + " SELECT ID, ? FROM APP_USER WHERE LOGIN_NAME = ?",
            Canary.mark(RecordKind.USER, "EMAIL") + "@example.org",
            Foreign.OWNER);
  }
}
