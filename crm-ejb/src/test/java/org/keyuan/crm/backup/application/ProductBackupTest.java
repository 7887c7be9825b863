package org.keyuan.crm.backup.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyuan.crm.backup.BackupFixture;
import org.keyuan.crm.shared.database.Changelog;

/** The product's own schema with its seeds can be backed up, verified and restored. */
class ProductBackupTest {
  @TempDir Path directory;

  @Test
  void restore_ofTheProductsSchema_bringsEverythingBack() throws Exception {
    DataSource source = BackupFixture.memory();
    try (Connection connection = source.getConnection()) {
      Changelog.update(connection);
    }
    Path file = BackupFixture.write(source, directory).file();
    new BackupVerifier(Clock.systemUTC()).verify(file, BackupProgress.NONE);
    DataSource target = BackupFixture.memory();
    new BackupRestore(Clock.systemUTC()).restore(file, target::getConnection, BackupProgress.NONE);
    assertThat(BackupFixture.dump(target))
        .containsExactlyInAnyOrderElementsOf(BackupFixture.dump(source));
  }
}
