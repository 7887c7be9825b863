package org.keyuan.crm.shared.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyuan.crm.backup.BackupFixture;
import org.keyuan.crm.backup.persistence.SchemaMigration;
import org.keyuan.crm.shared.secret.SecretBox;
import org.keyuan.crm.shared.sql.Database;

/** Sealed files on a real database, and what is left of them in its file. */
class SealedFilesTest {
  private static final String PROPERTY = "crm.secret.key.file";
  private static final byte[] CONTENT =
      "the portrait of somebody ".repeat(30_000).getBytes(StandardCharsets.US_ASCII);
  private static final String CONTEXT = "TEST.FRONT:1";

  @TempDir Path directory;
  private DataSource source;
  private SealedFiles files;

  @BeforeEach
  void prepare() throws Exception {
    var key = directory.resolve("secret-key");
    Files.writeString(key, "a line of random text, long enough for a key");
    System.setProperty(PROPERTY, key.toString());
    source = BackupFixture.file(directory);
    try (var connection = source.getConnection()) {
      new SchemaMigration("db/changelog/0750-sealed-files.xml").updateRest(connection);
      new SchemaMigration("db/changelog/0752-sealed-file-owner.xml").updateRest(connection);
    }
    files = on(source);
  }

  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
  }

  private static SealedFiles on(DataSource source) {
    return new SealedFiles(new Database(source), new SecretBox(), FileKeys.besideTheKeyFile());
  }

  @Test
  void file_isReadByItsRecordAlone() throws IOException {
    var file = files.find(add()).orElseThrow();
    assertThat(file.size()).isEqualTo(CONTENT.length);
    assertThat(files.read(file, CONTEXT)).isEqualTo(CONTENT);
    assertThatThrownBy(() -> files.read(file, "TEST.FRONT:2"))
        .isInstanceOf(DamagedFileException.class);
  }

  @Test
  void parts_swappedBetweenFiles_areRefused() throws IOException {
    long first = add();
    long second = add();
    execute(
        "UPDATE SEALED_PART p SET CONTENT = (SELECT CONTENT FROM SEALED_PART q WHERE q.FILE_ID = %d"
                .formatted(second)
            + " AND q.PART_NO = p.PART_NO) WHERE p.FILE_ID = %d".formatted(first));
    assertDamaged(first);
    execute(
        "UPDATE SEALED_FILE f SET KEY_HALF = (SELECT KEY_HALF FROM SEALED_FILE WHERE ID = %d),"
                .formatted(second)
            + " KEY_NAME = (SELECT KEY_NAME FROM SEALED_FILE WHERE ID = %d) WHERE f.ID = %d"
                .formatted(second, first));
    assertDamaged(first);
  }

  @Test
  void partMissing_isRefused() throws IOException {
    long id = add();
    execute("DELETE FROM SEALED_PART WHERE PART_NO = 2 AND FILE_ID = " + id);
    assertDamaged(id);
    execute("DELETE FROM SEALED_PART WHERE FILE_ID = " + id);
    assertDamaged(id);
  }

  @Test
  void keyName_thatIsAPath_leadsNowhere() throws IOException {
    long id = add();
    execute("UPDATE SEALED_FILE SET KEY_NAME = '../secret-key' WHERE ID = " + id);
    assertDamaged(id);
    assertThat(directory.resolve("secret-key")).exists();
  }

  @Test
  void databaseFile_hasNothingReadable() throws Exception {
    add();
    execute("SHUTDOWN");
    for (var file : Files.list(directory).filter(Files::isRegularFile).toList()) {
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .as(file.toString())
          .doesNotContain("portrait of somebody");
    }
  }

  @Test
  void erasedFile_isGoneAndItsRowTellsOfIt() throws IOException {
    long id = add();
    files.erase(id, Instant.now());
    files.erase(id, Instant.now());
    var file = files.find(id).orElseThrow();
    assertThat(file.erased()).isTrue();
    assertThatThrownBy(() -> files.read(file, CONTEXT)).isInstanceOf(ErasedFileException.class);
    assertThat(new Database(source).number("SELECT COUNT(*) FROM SEALED_PART")).isZero();
  }

  private long add() throws IOException {
    var content = new ByteArrayInputStream(CONTENT);
    return files.add("a.jpg", "image/jpeg", content, CONTEXT, Instant.now());
  }

  private void assertDamaged(long id) {
    assertThatThrownBy(() -> files.read(files.find(id).orElseThrow(), CONTEXT))
        .isInstanceOf(DamagedFileException.class);
  }

  private void execute(String sql) {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
