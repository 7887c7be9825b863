package org.keyuan.crm.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * The file of the embedded database. H2 never overwrites what it has written; each commit adds the
 * changed pages, and a thread of its own gathers what is still needed from places where little else
 * is, so that the rest of them can be written on again. With {@code WRITE_DELAY=0}, which keeps
 * acknowledged commits through a crash, H2 does not start that thread, and the file would grow for
 * ever. This class does the thread's work.
 *
 * <p>Everything is done through H2's own store: a page is first written in its new place and
 * forgotten in the old one only with the commit after, so that a crash at any moment finds one of
 * them.
 */
public final class EmbeddedFile {

  /** Below this share of used pages, in percent, old pieces of the file are written anew. */
  private static final int WANTED_FILL = 60;

  /** Bytes that are moved while commits wait. */
  private static final int PORTION = 4 << 20;

  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);

  /**
   * Share of the heap for pages of the file, where H2 by itself takes 16 MB of whatever there is.
   */
  private static final int CACHE_SHARE = 8;

  /** H2 hands its own connection to a function, where a pool shows only what it wraps around it. */
  private static final String[] ASK_H2 = {
    "CREATE ALIAS IF NOT EXISTS KEYUAN_FILE FOR '" + EmbeddedFile.class.getName() + ".find'",
    "CALL KEYUAN_FILE()",
    "DROP ALIAS KEYUAN_FILE"
  };

  private static final ThreadLocal<MVStore> FOUND = new ThreadLocal<>();

  private final MVStore store;

  private EmbeddedFile(MVStore store) {
    this.store = store;
  }

  /**
   * The file behind a connection to an H2 database; call it for no other, since the classes of H2
   * need not be there.
   */
  static EmbeddedFile of(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String sql : ASK_H2) {
        statement.execute(sql);
      }
      return new EmbeddedFile(FOUND.get());
    } finally {
      FOUND.remove();
    }
  }

  /** For H2 alone, which calls it as a function. */
  public static void find(Connection own) {
    var session = (SessionLocal) ((JdbcConnection) own).getSession();
    FOUND.set(session.getDatabase().getStore().getMvStore());
  }

  /** True once the database has been closed; it may have been opened again since. */
  boolean isClosed() {
    return store.isClosed();
  }

  /** Gives pages of the file their share of the memory. */
  void widenCache() {
    int megabytes = (int) (Runtime.getRuntime().maxMemory() / CACHE_SHARE >> 20);
    if (store.getCacheSize() < megabytes) {
      store.setCacheSize(megabytes << 10); // empties the cache, so only when it is another size
    }
  }

  /**
   * Brings what was committed to the disk itself, and makes room for about a second.
   *
   * @param keptMillis how long what was written is kept although nothing needs it any more, for the
   *     case that the machine loses power before the disk has what replaces it; several times the
   *     time between two calls
   */
  void tidy(int keptMillis) {
    if (store.isReadOnly() || !(store.getFileStore() instanceof RandomAccessStore file)) {
      return; // in memory: there is no file
    }
    store.sync();
    store.setRetentionTime(keptMillis);
    long end = System.nanoTime() + MOST_NANOS;
    while (System.nanoTime() < end && store.compact(WANTED_FILL, PORTION)) {
      store.commit();
    }
    file.compactMoveChunks(WANTED_FILL, PORTION, store);
  }
}
