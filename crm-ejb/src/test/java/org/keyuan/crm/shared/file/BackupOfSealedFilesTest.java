package org.keyuan.crm.shared.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyuan.crm.backup.BackupFixture;
import org.keyuan.crm.backup.application.BackupProgress;
import org.keyuan.crm.backup.application.BackupRestore;
import org.keyuan.crm.shared.database.Changelog;
import org.keyuan.crm.shared.secret.SecretBox;
import org.keyuan.crm.shared.sql.Database;

/** Sealed files through a backup: back where the keys are, and not after they were erased. */
class BackupOfSealedFilesTest {
  private static final String PROPERTY = "crm.secret.key.file";
  private static final byte[] CONTENT = "a portrait".repeat(30).getBytes(StandardCharsets.US_ASCII);
  private static final String CONTEXT = "TEST.FRONT:1";

  @TempDir Path directory;
  private DataSource source;

  @BeforeEach
  void prepare() throws Exception {
    var key = directory.resolve("secret-key");
    Files.writeString(key, "a line of random text, long enough for a key");
    System.setProperty(PROPERTY, key.toString());
    source = BackupFixture.memory();
    try (var connection = source.getConnection()) {
      Changelog.update(connection);
    }
  }

  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
  }

  @Test
  void file_isReadAfterARestore_andErasedOnesAreNot() throws Exception {
    var files = on(source);
    long kept = add(files);
    long erased = add(files);
    var backup = BackupFixture.write(source, directory).file();
    files.erase(erased, Instant.now());
    var target = on(restored(backup));
    assertThat(target.read(target.find(kept).orElseThrow(), CONTEXT)).isEqualTo(CONTENT);
    var former = target.find(erased).orElseThrow();
    assertThat(former.erased()).as("the backup knows nothing of it").isFalse();
    assertThatThrownBy(() -> target.read(former, CONTEXT)).isInstanceOf(ErasedFileException.class);
    Files.writeString(directory.resolve("secret-key"), "another line of random text, long enough");
    var withoutKey = on(source);
    var file = withoutKey.find(kept).orElseThrow();
    assertThatThrownBy(() -> withoutKey.read(file, CONTEXT))
        .isInstanceOf(DamagedFileException.class);
  }

  private static SealedFiles on(DataSource source) {
    return new SealedFiles(new Database(source), new SecretBox(), FileKeys.besideTheKeyFile());
  }

  private static long add(SealedFiles files) throws Exception {
    return files.add(
        "a.jpg", "image/jpeg", new ByteArrayInputStream(CONTENT), CONTEXT, Instant.now());
  }

  private static DataSource restored(Path backup) {
    var target = BackupFixture.memory();
    new BackupRestore(Clock.systemUTC())
        .restore(backup, target::getConnection, BackupProgress.NONE);
    return target;
  }
}
