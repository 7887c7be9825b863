package org.keyuan.crm.shared.file;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.sql.Database;
import org.keyuan.crm.shared.sql.DatabaseException;

/**
 * Files kept in the database, so that a backup holds them and every server sees them. Contents go
 * through in pieces and are never held in memory whole. Who may read a file is decided by the
 * record that it belongs to.
 */
@ApplicationScoped
public class StoredFiles {
  private static final String INSERT =
      "INSERT INTO STORED_FILE (ID, NAME, CONTENT_TYPE, SIZE_BYTES, SHA256, CONTENT, CREATED_AT,"
          + " CREATED_BY) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String FIND =
      "SELECT ID, NAME, CONTENT_TYPE, SIZE_BYTES, SHA256 FROM STORED_FILE WHERE ID = ?";
  private static final String CONTENT = "SELECT CONTENT FROM STORED_FILE WHERE ID = ?";

  @Resource(lookup = "jdbc/crm")
  private DataSource source;

  @Inject private Database database;

  protected StoredFiles() {}

  /** For use without a container. */
  public StoredFiles(DataSource source) {
    this.source = source;
    this.database = new Database(source);
  }

  /**
   * Stores a copy of the file in the current transaction and gives its id.
   *
   * @throws IOException when the file cannot be read
   */
  public long add(String name, String contentType, Path content) throws IOException {
    long id = database.nextId("STORED_FILE");
    try (var connection = source.getConnection();
        var insert = connection.prepareStatement(INSERT);
        InputStream in = Files.newInputStream(content)) {
      insert.setLong(1, id);
      insert.setString(2, name);
      insert.setString(3, contentType);
      insert.setLong(4, Files.size(content));
      insert.setString(5, Checksum.sha256(content));
      insert.setBinaryStream(6, in, Files.size(content));
      insert.setObject(7, LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
      insert.setString(8, CallerContext.current().loginName());
      insert.executeUpdate();
      return id;
    } catch (SQLException e) {
      throw new DatabaseException(INSERT, e);
    }
  }

  public Optional<StoredFile> find(long id) {
    return database.find(
        FIND,
        row -> new StoredFile(row.number(1), row.text(2), row.text(3), row.number(4), row.text(5)),
        id);
  }

  /**
   * Copies the content to the target, replacing what is there, and compares its checksum.
   *
   * @throws DamagedFileException when it is not what was stored
   * @throws IOException when the target cannot be written
   */
  public void copy(StoredFile file, Path target) throws IOException {
    try (var connection = source.getConnection();
        var select = connection.prepareStatement(CONTENT)) {
      select.setLong(1, file.id());
      try (var row = select.executeQuery()) {
        if (!row.next()) {
          throw new DamagedFileException(file.name());
        }
        try (InputStream in = row.getBinaryStream(1)) {
          Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException(CONTENT, e);
    }
    if (!Checksum.sha256(target).equals(file.sha256())) {
      throw new DamagedFileException(file.name());
    }
  }

  /** Removes the file for good. */
  public void remove(long id) {
    database.update("DELETE FROM STORED_FILE WHERE ID = ?", id);
  }
}
