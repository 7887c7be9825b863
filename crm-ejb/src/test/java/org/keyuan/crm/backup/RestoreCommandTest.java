package org.keyuan.crm.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreCommandTest {
  private static final Map<String, String> ENGLISH = Map.of("LANG", "en_US.UTF-8");

  @TempDir Path directory;
  private Path file;
  private String url;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void writeBackup() throws Exception {
    var source = BackupFixture.fill(BackupFixture.memory(), BackupFixture.CHANGELOG);
    file = BackupFixture.write(source, directory).file();
    url = "jdbc:h2:file:" + directory.resolve("restored");
  }

  @Test
  void run_ofRestore_endsWithZeroAndCounts() {
    assertThat(run(ENGLISH, file.toString(), url, "sa")).isEqualTo(RestoreCommand.OK);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("Checking the file")
        .contains("is restored: 4 tables with 14 rows");
  }

  @Test
  void run_ofSecondRestore_endsWithThree() {
    run(ENGLISH, file.toString(), url, "sa");
    assertThat(run(ENGLISH, file.toString(), url, "sa")).isEqualTo(RestoreCommand.NOT_EMPTY);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("is not empty");
  }

  @Test
  void run_ofVerify_endsWithZero() {
    assertThat(run(ENGLISH, "verify", file.toString())).isEqualTo(RestoreCommand.OK);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("is good");
  }

  @Test
  void run_whenFileIsDamaged_endsWithTwoInBothWays() throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    bytes[100] ^= 1;
    Files.write(file, bytes);
    assertThat(run(ENGLISH, "verify", file.toString())).isEqualTo(RestoreCommand.DAMAGED);
    assertThat(run(ENGLISH, file.toString(), url, "sa")).isEqualTo(RestoreCommand.DAMAGED);
    assertThat(Files.exists(directory.resolve("restored.mv.db")))
        .as("no database is made for a file that cannot be restored")
        .isFalse();
  }

  @Test
  void run_inChinese_speaksChinese() {
    assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "verify", directory + "/none.kyb"))
        .isEqualTo(RestoreCommand.DAMAGED);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("\u4e0d\u5b58\u5728");
  }

  @Test
  void run_withWrongArguments_explainsItself() {
    assertThat(run(ENGLISH)).isEqualTo(RestoreCommand.FAILED);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("CRM_DB_PASSWORD");
  }

  @Test
  void run_whenDatabaseIsUnreachable_endsWithOne() {
    assertThat(run(ENGLISH, file.toString(), "jdbc:h2:tcp://127.0.0.1:1/none", "sa"))
        .isEqualTo(RestoreCommand.FAILED);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("cannot be reached");
  }

  private int run(Map<String, String> environment, String... args) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new RestoreCommand(environment, out, BackupFixture.CHANGELOG).run(args);
  }
}
