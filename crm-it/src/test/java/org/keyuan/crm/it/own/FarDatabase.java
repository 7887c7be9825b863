package org.keyuan.crm.it.own;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.h2.tools.Server;

/**
 * A database in a process that is not the server's, and the way between them: what the server takes
 * for the company's database. It listens on this machine's own address alone.
 */
final class FarDatabase implements AutoCloseable {
  static final int PATIENCE_SECONDS = 15;
  private static final String USER = "sa";

  /** H2 reads it once, so before the first socket. */
  static {
    System.setProperty("h2.bindAddress", "127.0.0.1");
  }

  private final String name = "mem:away;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000";
  private final String password = UUID.randomUUID().toString();
  private final Server server;
  private final Relay way;

  FarDatabase() throws SQLException, IOException {
    server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    way = new Relay(server.getPort());
  }

  Relay way() {
    return way;
  }

  /** What the launcher has to know. */
  Map<String, String> settings() {
    return Map.of(
        "CRM_DB_URL",
        url(way.port()),
        "CRM_DB_USER",
        USER,
        "CRM_DB_PASSWORD",
        password,
        "CRM_DB_TIMEOUT",
        String.valueOf(PATIENCE_SECONDS));
  }

  String password() {
    return password;
  }

  /** A connection that no relay stands in the way of. */
  Connection open() throws SQLException {
    return DriverManager.getConnection(url(server.getPort()), USER, password);
  }

  long number(String sql) {
    try (Connection database = open();
        var row = database.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private String url(int port) {
    return "jdbc:h2:tcp://127.0.0.1:" + port + "/" + name;
  }

  @Override
  public void close() throws IOException {
    way.close();
    server.stop();
  }
}
