package org.keyuan.crm.shared.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyuan.crm.reporting.persistence.ReportDatabase;
import org.keyuan.crm.shared.access.Asvs;

class StoredFilesTest {
  @TempDir private Path folder;
  private static ReportDatabase database;
  private static StoredFiles files;

  @BeforeAll
  static void open() throws SQLException, LiquibaseException {
    database = new ReportDatabase();
    files = new StoredFiles(database.source());
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  @Test
  void copy_whenFileIsBig_givesBackWhatWasStored() throws IOException {
    byte[] content = new byte[3_000_000];
    new Random(1).nextBytes(content);
    Path source = Files.write(folder.resolve("in"), content);
    StoredFile stored = files.find(files.add("r.pdf", "application/pdf", source)).orElseThrow();
    Path target = folder.resolve("out");
    files.copy(stored, target);
    assertThat(target).hasBinaryContent(content);
    assertThat(stored.size()).isEqualTo(content.length);
  }

  @Asvs({"5.3.1", "11.4.3"})
  @Test
  void copy_whenContentWasChanged_isRefused() throws IOException, SQLException {
    Path source = Files.writeString(folder.resolve("in"), "abc");
    StoredFile stored = files.find(files.add("r.csv", "text/csv", source)).orElseThrow();
    database.run("UPDATE STORED_FILE SET CONTENT = X'616264'");
    assertThatThrownBy(() -> files.copy(stored, folder.resolve("out")))
        .isInstanceOf(DamagedFileException.class);
  }
}
