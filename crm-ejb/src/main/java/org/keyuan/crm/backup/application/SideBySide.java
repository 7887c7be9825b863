package org.keyuan.crm.backup.application;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.keyuan.crm.backup.domain.BackupTable;
import org.keyuan.crm.backup.domain.RestoreFailedException;
import org.keyuan.crm.backup.persistence.BackupArchive;
import org.keyuan.crm.backup.persistence.Dialect;

/**
 * Loads and compares the tables of a scratch database two at a time, the largest first: a proof is
 * several times the work of writing a backup, and has no users to be kind to but those of the
 * machine. Progress is told by the caller's own thread.
 */
final class SideBySide {
  private static final int WORKERS = 2;
  private static final long TELL_EVERY_MILLIS = 500;

  private final BackupArchive archive;
  private final BackupRestore.Target scratch;
  private final BackupProgress progress;
  private final Queue<BackupTable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicLong done = new AtomicLong();

  SideBySide(BackupArchive archive, BackupRestore.Target scratch, BackupProgress progress) {
    this.archive = archive;
    this.scratch = scratch;
    this.progress = progress;
    archive.manifest().tables().stream()
        .sorted(Comparator.comparingLong(BackupTable::bytes).reversed())
        .forEach(waiting::add);
  }

  void run() throws SQLException, IOException {
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < WORKERS; i++) {
        running.add(workers.submit(this::work));
      }
      for (Future<?> worker : running) {
        await(worker);
      }
    } finally {
      // what still runs stops at its next few thousand rows
      waiting.clear();
      done.set(Long.MIN_VALUE / 2);
      workers.shutdown();
      awaitEnd(workers);
    }
  }

  private Void work() throws SQLException, IOException {
    try (Connection connection = scratch.open()) {
      TableRestore restore = new TableRestore(archive, connection, Dialect.of(connection));
      for (BackupTable table = waiting.poll(); table != null; table = waiting.poll()) {
        AtomicLong counted = new AtomicLong();
        restore.load(table, rows -> count(rows - counted.getAndSet(rows)));
        count(table.rows() - counted.get());
        restore.compare(table);
      }
    }
    return null;
  }

  private void count(long rows) {
    if (done.addAndGet(rows) < 0) {
      throw new RestoreFailedException("stopped");
    }
  }

  private void await(Future<?> worker) throws SQLException, IOException {
    while (true) {
      try {
        worker.get(TELL_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        progress.at(BackupStep.LOAD, "", done.get(), archive.manifest().rows());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new RestoreFailedException("stopped");
      } catch (ExecutionException e) {
        rethrow(e.getCause());
      }
    }
  }

  private static void rethrow(Throwable cause) throws SQLException, IOException {
    if (cause instanceof SQLException failure) {
      throw failure;
    }
    if (cause instanceof IOException failure) {
      throw failure;
    }
    if (cause instanceof RuntimeException failure) {
      throw failure;
    }
    throw new IllegalStateException(cause);
  }

  private static void awaitEnd(ExecutorService workers) {
    try {
      workers.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
