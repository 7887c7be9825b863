package org.keyuan.crm.it.inside;

import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import org.keyuan.crm.audit.application.AuditPulse;
import org.keyuan.crm.audit.application.ChainVerification;
import org.keyuan.crm.audit.domain.Finding;
import org.keyuan.crm.audit.persistence.ChainTable;
import org.keyuan.crm.settings.DataDirectory;
import org.keyuan.crm.shared.access.Caller;

/**
 * The audit trail for the checks: what it says of a record, and whether it can be tampered with.
 */
final class Trail {
  private Trail() {}

  /** {@code ACTION who {"field":[before,after]}} of each row of the record, the oldest first. */
  static List<String> of(String kind, long id) {
    return World.sql()
        .list(
            "SELECT ACTION_CODE, LOGIN_NAME, CHANGES FROM AUDIT_ENTRY WHERE RECORD_KIND = ? AND RECORD_ID = ? ORDER BY ID",
            row -> row.text(1) + " " + row.text(2) + " " + row.text(3),
            kind,
            id);
  }

  static String newest(String kind, long id) {
    var rows = of(kind, id);
    return rows.get(rows.size() - 1);
  }

  /** Seals some rows of a customer of its own, and gives their numbers. */
  static List<Long> sealed() {
    World.get();
    var id = Customers.enter("first");
    for (int i = 0; i < 4; i++) {
      var name = "\u94fe " + UUID.randomUUID();
      Inside.as(
          "first",
          () -> {
            Customers.service().change(id, Customers.version(id), Customers.named(name));
            return null;
          });
    }
    while (numbers(id).size() < 5 || noted() < numbers(id).get(4)) {
      Inside.bean(AuditPulse.class).seal();
      breathe();
    }
    return numbers(id);
  }

  /** The number of the place that was noted last outside of the database. */
  private static long noted() {
    try {
      var head = DataDirectory.path().resolve("audit").resolve("head");
      return Files.exists(head) ? Long.parseLong(Files.readString(head).split(" ")[0]) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves the processor to others for a moment. */
  static void breathe() {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS))
        .join();
  }

  private static List<Long> numbers(long customer) {
    return World.sql()
        .list(
            "SELECT CHAIN_NO FROM AUDIT_ENTRY WHERE RECORD_KIND = 'CUSTOMER' AND RECORD_ID = ?"
                + " AND CHAIN_NO IS NOT NULL ORDER BY CHAIN_NO",
            row -> row.number(1),
            customer);
  }

  /** What a proof of the last rows finds first after the tampering, which is undone again. */
  static Finding foundAfter(long low, Runnable tampering) {
    return undone(
        () -> {
          tampering.run();
          return Inside.as(Caller.system(), () -> prove(low));
        });
  }

  private static Finding prove(long low) {
    var verification = Inside.bean(ChainVerification.class);
    var run = -System.nanoTime();
    var last = verification.begin(run);
    verification.check(run, low, last);
    return verification.finish(run).orElse(null);
  }

  static <T> T undone(Supplier<T> work) {
    try {
      var transaction = InitialContext.<UserTransaction>doLookup("java:comp/UserTransaction");
      transaction.begin();
      try {
        return work.get();
      } finally {
        transaction.rollback();
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static ChainTable chain() {
    return Inside.bean(ChainTable.class);
  }
}
