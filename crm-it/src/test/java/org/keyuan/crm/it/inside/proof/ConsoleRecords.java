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
    var run = run();
    Inside.as(
        Caller.system(),
        () -> {
          var verification = Inside.bean(ChainVerification.class);
          verification.begin(run);
          verification.finish(run);
          return Inside.bean(WelcomeFigures.class).prepare();
        });
    mail();
    register();
    address();
  }

  /** A run of a job, with a line of its log and how far it came. */
  private static long run() {
    var sql = World.sql();
    var run = sql.nextId("JOB_RUN");
    var now = Instant.now();
    sql.update(
        "INSERT INTO JOB_RUN (ID, RUN_KEY, JOB, PARAMETERS, STATE, STARTED_BY, NODE, ATTEMPT,"
            + " STARTED_AT, ENDED_AT) VALUES (?, ?, 'tiering', '', 'COMPLETED', ?, 'proof', 1, ?, ?)",
        run,
        KEY,
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

  private static void mail() {
    var sql = World.sql();
    var now = Instant.now();
    sql.update(
        "INSERT INTO MAIL_OUTBOX (ID, MAIL_KEY, RECIPIENT, LOCALE, SUBJECT, BODY, CONFIDENTIAL,"
            + " STATE, TRIES, NEXT_TRY_AT, CREATED_AT, SENT_AT)"
            + " VALUES (?, ?, 'proof@example.org', 'en', ?, ?, ?, 'SENT', 1, ?, ?, ?)",
        sql.nextId("MAIL_OUTBOX"),
        KEY,
        Canary.mark(RecordKind.MAIL, "SUBJECT"),
        Canary.mark(RecordKind.MAIL, "BODY"),
        false,
        now,
        now,
        now);
  }

  /** Somebody who waits for an account. */
  private static void register() {
    var sql = World.sql();
    var now = Instant.now();
    sql.update(
        "INSERT INTO REGISTRATION (ID, NAME, EMAIL, COMPANY, WISHED_ROLE, REASON, LOCALE, ADDRESS,"
            + " STATE, CONFIRMED_AT, VERSION, CREATED_AT, CREATED_BY, CHANGED_AT,"
            + " CHANGED_BY)"
            + " VALUES (?, ?, 'proof.wish@example.org', ?, 'x', ?, 'en', '127.0.0.1', 'WAITING', ?,"
            + " 1, ?, ?, ?, ?)",
        sql.nextId("REGISTRATION"),
        Canary.mark(RecordKind.REGISTRATION, "NAME"),
        Canary.mark(RecordKind.REGISTRATION, "COMPANY"),
        Canary.mark(RecordKind.REGISTRATION, "REASON"),
        now,
        now,
        Foreign.OWNER,
        now,
        Foreign.OWNER);
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
