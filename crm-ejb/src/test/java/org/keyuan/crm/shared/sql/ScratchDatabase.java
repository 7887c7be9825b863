package org.keyuan.crm.shared.sql;

import java.sql.Connection;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.keyuan.crm.shared.database.Changelog;

/** An H2 database in memory with the product's schema and seeds, gone when it is closed. */
public final class ScratchDatabase implements AutoCloseable {
  private final JdbcConnectionPool pool =
      JdbcConnectionPool.create(
          "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
  private final Database database = new Database(pool);

  public ScratchDatabase() {
    try (Connection connection = pool.getConnection()) {
      Changelog.update(connection);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public DataSource source() {
    return pool;
  }

  public Database sql() {
    return database;
  }

  @Override
  public void close() {
    database.update("SHUTDOWN");
    pool.dispose();
  }
}
