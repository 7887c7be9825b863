package org.keyuan.crm.backup.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyuan.crm.backup.BackupFixture;

/** Users go on working while a backup is written, and the backup shows one moment of it. */
class BackupSnapshotTest {
  private static final int ACCOUNTS = 10_000;
  private static final int BACKUPS = 3;

  @TempDir Path directory;

  @Test
  void write_whileOthersWrite_showsOneMoment() throws Exception {
    DataSource source = BackupFixture.file(directory);
    BackupFixture.fill(source, BackupFixture.CHANGELOG);
    BackupFixture.execute(source, "DELETE FROM A_LINK");
    BackupFixture.execute(source, "DELETE FROM CUSTOMER");
    BackupFixture.execute(
        source,
        "INSERT INTO CUSTOMER (ID, NAME, CREATED_AT, AMOUNT)"
            + " SELECT X, 'account', CURRENT_TIMESTAMP, 100 FROM SYSTEM_RANGE(1, %d)"
                .formatted(ACCOUNTS));
    AtomicBoolean stop = new AtomicBoolean();
    AtomicLong transfers = new AtomicLong();
    ExecutorService writers = Executors.newFixedThreadPool(2);
    try {
      Future<?> one = writers.submit(() -> transferUntil(stop, source, 1, transfers));
      Future<?> two = writers.submit(() -> transferUntil(stop, source, 2, transfers));
      for (int i = 0; i < BACKUPS; i++) {
        assertOneMoment(source, directory.resolve("backup" + i), transfers);
      }
      stop.set(true);
      one.get();
      two.get();
    } finally {
      stop.set(true);
      writers.shutdownNow();
    }
  }

  private void assertOneMoment(DataSource source, Path into, AtomicLong transfers)
      throws SQLException {
    long before = transfers.get();
    Path file = BackupFixture.write(source, into).file();
    assertThat(transfers.get()).as("others went on").isGreaterThan(before);
    DataSource target = BackupFixture.memory();
    BackupFixture.restore(file, target);
    assertThat(BackupFixture.query(target, "SELECT SUM(AMOUNT) FROM CUSTOMER"))
        .as("money is neither made nor lost")
        .containsExactly(ACCOUNTS * 100 + ".00");
    String half =
        "SELECT COUNT(*) FROM A_LINK A WHERE TAG LIKE 'from %' AND NOT EXISTS"
            + " (SELECT 1 FROM NO_KEY N WHERE N.LINE = A.TAG)";
    assertThat(BackupFixture.query(target, half)).as("no half transfer").containsExactly("0");
    assertThat(
            BackupFixture.query(
                target,
                "SELECT (SELECT COUNT(*) FROM NO_KEY WHERE LINE LIKE 'from %')"
                    + " - (SELECT COUNT(*) FROM A_LINK)"))
        .containsExactly("0");
  }

  /** Moves money between accounts, with a row in two other tables, in one transaction each. */
  private static Void transferUntil(
      AtomicBoolean stop, DataSource source, int seed, AtomicLong transfers) throws SQLException {
    Random random = new Random(seed);
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      for (long i = 0; !stop.get(); i++) {
        // each writer has accounts of its own, so that none waits for a lock
        int from = 1 + 2 * random.nextInt(ACCOUNTS / 2) + seed % 2;
        int to = 1 + 2 * random.nextInt(ACCOUNTS / 2) + seed % 2;
        String tag = "from " + seed + " " + i;
        String sql = "UPDATE CUSTOMER SET AMOUNT = AMOUNT %s WHERE ID = %d";
        BackupFixture.execute(connection, sql.formatted("- 1", from));
        BackupFixture.execute(connection, "INSERT INTO NO_KEY VALUES ('%s')".formatted(tag));
        BackupFixture.execute(connection, sql.formatted("+ 1", to));
        BackupFixture.execute(
            connection, "INSERT INTO A_LINK VALUES (%d, '%s')".formatted(to, tag));
        connection.commit();
        transfers.incrementAndGet();
      }
    }
    return null;
  }
}
