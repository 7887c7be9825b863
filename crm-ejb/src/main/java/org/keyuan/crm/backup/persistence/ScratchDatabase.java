package org.keyuan.crm.backup.persistence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.keyuan.crm.shared.file.Folders;

/**
 * An H2 database for a moment, in a folder of its own that disappears with it. It need not survive
 * a crash, so it never waits for the disk.
 */
public final class ScratchDatabase implements Closeable {
  private static final String DRIVER = "org.h2.Driver";
  private static final String SETTINGS =
      ";WRITE_DELAY=10000;ANALYZE_AUTO=0;MAX_COMPACT_TIME=0;RETENTION_TIME=0;TRACE_LEVEL_FILE=0";

  private final Path folder;
  private Connection keeper;

  private ScratchDatabase(Path folder) {
    this.folder = folder;
  }

  /**
   * @param parent directory with room for the whole database
   */
  public static ScratchDatabase create(Path parent) throws IOException {
    return new ScratchDatabase(Files.createTempDirectory(parent, ".verify-"));
  }

  /** One more connection to the database; all of them end when this is closed. */
  public synchronized Connection open() throws SQLException {
    keeper = keeper == null ? connect() : keeper;
    return connect();
  }

  private Connection connect() throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", "scratch");
    login.setProperty("password", "");
    return driver().connect("jdbc:h2:file:" + folder.resolve("scratch") + SETTINGS, login);
  }

  /** By name: the driver is the server's, and no part of the application is compiled against it. */
  private static Driver driver() throws SQLException {
    try {
      Class<?> type = Class.forName(DRIVER, true, ScratchDatabase.class.getClassLoader());
      return type.asSubclass(Driver.class).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new SQLException("The server does not bring " + DRIVER, e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      shutDown();
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      Folders.delete(folder);
    }
  }

  private void shutDown() throws SQLException {
    if (keeper != null) {
      try (Connection last = keeper;
          Statement statement = last.createStatement()) {
        statement.execute("SHUTDOWN IMMEDIATELY");
      }
    }
  }
}
