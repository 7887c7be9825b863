package org.keyuan.crm.audit.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.keyuan.crm.audit.domain.AuditContent;

/**
 * Puts audit rows into the table, on the connection of whatever they tell of. Ids come in blocks of
 * the sequence's step, so that they are known before a row is stamped, and rise with time.
 */
public final class AuditInsert {

  /** The step of SEQ_AUDIT_ENTRY. */
  public static final int BLOCK = 50;

  private static final String INSERT =
      "INSERT INTO AUDIT_ENTRY (ID, AT, LOGIN_NAME, ADDRESS, ACTION_CODE, RECORD_KIND, RECORD_ID,"
          + " RECORD_NAME, CHANGES, FIELDS, SALT, STAMP) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String NEXT = "SELECT NEXT VALUE FOR SEQ_AUDIT_ENTRY";

  private AuditInsert() {}

  /**
   * A row to be written.
   *
   * @param name of the record
   * @param changes as JSON
   */
  public record Entry(
      AuditContent content, String name, String changes, String salt, String stamp) {}

  /** That many ids, rising. */
  public static long[] ids(Connection connection, int count) throws SQLException {
    var ids = new long[count];
    try (var next = connection.prepareStatement(NEXT)) {
      for (int i = 0; i < count; i++) {
        ids[i] = i % BLOCK == 0 ? next(next) : ids[i - 1] + 1;
      }
    }
    return ids;
  }

  private static long next(PreparedStatement next) throws SQLException {
    try (var row = next.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  public static void write(Connection connection, List<Entry> entries) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      for (var entry : entries) {
        bind(insert, entry);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, Entry entry) throws SQLException {
    var content = entry.content();
    insert.setLong(1, content.id());
    insert.setObject(2, content.at());
    insert.setString(3, content.loginName());
    insert.setString(4, content.address());
    insert.setString(5, content.action());
    insert.setString(6, content.kind());
    insert.setObject(7, content.recordId());
    insert.setString(8, entry.name());
    insert.setString(9, entry.changes());
    insert.setString(10, content.fields());
    insert.setString(11, entry.salt());
    insert.setString(12, entry.stamp());
  }
}
