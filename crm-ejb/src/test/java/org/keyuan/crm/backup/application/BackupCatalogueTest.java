package org.keyuan.crm.backup.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyuan.crm.backup.BackupFixture;
import org.keyuan.crm.backup.domain.BackupRetention;

class BackupCatalogueTest {
  private static final Instant NIGHT = Instant.parse("2026-11-22T02:00:00Z");

  @TempDir Path directory;

  @Test
  void list_ofMissingDirectory_isEmpty() {
    assertThat(BackupCatalogue.list(directory.resolve("none"))).isEmpty();
  }

  @Test
  void list_always_isNewestFirstAndSaysWhatIsVerified() throws Exception {
    write(NIGHT);
    Path verified = write(NIGHT.plus(Duration.ofDays(1)));
    verifier().verify(verified, BackupProgress.NONE);
    List<BackupRow> rows = BackupCatalogue.list(directory);
    assertThat(rows)
        .extracting(BackupRow::name)
        .containsExactly("keyuan-20261123-020000.kyb", "keyuan-20261122-020000.kyb");
    assertThat(rows).extracting(BackupRow::isVerified).containsExactly(true, false);
    assertThat(rows).extracting(BackupRow::tables).containsOnly(4);
    assertThat(rows).extracting(BackupRow::rows).containsOnly(14L);
    assertThat(rows.get(1).createdAt()).isEqualTo(NIGHT);
  }

  @Test
  void list_whenVerifiedFileWasReplaced_itIsNotVerifiedAnyMore() throws Exception {
    Path first = write(NIGHT);
    verifier().verify(first, BackupProgress.NONE);
    Path other = write(NIGHT.plusSeconds(1));
    Files.move(other, first, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(BackupCatalogue.list(directory).get(0).isVerified()).isFalse();
  }

  @Test
  void list_whenFileIsDamagedAnyhow_showsItAsSuch() throws Exception {
    Path file = write(NIGHT);
    byte[] bytes = Files.readAllBytes(file);
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = bytes.clone();
      // the end, where the directory of the zip is, is the delicate part
      int from = i % 2 == 0 ? bytes.length - 1_000 : 0;
      damaged[from + random.nextInt(bytes.length - from)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      assertThat(BackupCatalogue.list(directory)).hasSize(1);
    }
    Files.write(file, new byte[10]);
    assertThat(BackupCatalogue.list(directory).get(0).isReadable()).isFalse();
  }

  @Test
  void prune_always_deletesOldBackupsWithTheirNotesAndNothingElse() throws Exception {
    Path old = write(NIGHT);
    verifier().verify(old, BackupProgress.NONE);
    Path young = write(NIGHT.plusSeconds(60));
    verifier().verify(young, BackupProgress.NONE);
    Path theirs = Files.createFile(directory.resolve("keyuan-notes.txt"));
    Path abandoned = Files.createFile(directory.resolve(".keyuan-20261101-020000.kyb77.part"));
    Path running = Files.createFile(directory.resolve(".keyuan-20261122-020000.kyb78.part"));
    Files.setLastModifiedTime(abandoned, FileTime.from(NIGHT.minus(Duration.ofDays(2))));
    Files.setLastModifiedTime(running, FileTime.from(NIGHT));
    Clock clock = Clock.fixed(NIGHT, ZoneOffset.UTC);
    List<Path> gone = new BackupPruning(new BackupRetention(1, 0, 0), clock).prune(directory);
    assertThat(gone).containsExactly(old);
    assertThat(directory.toFile().list())
        .containsExactlyInAnyOrder(
            young.getFileName().toString(),
            young.getFileName() + ".verified",
            theirs.getFileName().toString(),
            running.getFileName().toString());
  }

  private Path write(Instant now) throws Exception {
    var source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    return new BackupWriter(source, Clock.fixed(now, ZoneOffset.UTC))
        .write(directory, BackupProgress.NONE)
        .file();
  }

  private static BackupVerifier verifier() {
    return new BackupVerifier(Clock.systemUTC(), BackupFixture.CHANGELOG);
  }
}
