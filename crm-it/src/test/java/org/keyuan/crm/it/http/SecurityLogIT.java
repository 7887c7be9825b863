package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.shared.access.Asvs;

/** What the log tells of those who try, and what it never tells. */
class SecurityLogIT {
  private static final int PATIENCE_SECONDS = 20;

  @Asvs("16.3.2")
  @Test
  void refusedAccess_isWrittenDown_withWhoAndFromWhere() throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("second");
    caller.get("identity/user/list.xhtml");
    caller.get("backup/list.xhtml");
    assertThat(appears(line -> line.contains("event=refused user=second address=127.0.0.1 kind=")))
        .isTrue();
  }

  @Asvs("16.3.3")
  @Test
  void forgedForm_andWrongKey_areWrittenDown() throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("second");
    caller.post("preference", Map.of("csrf", "forged"));
    caller.send("GET", "api/jobs", new byte[0], "Authorization", "Bearer forged");
    assertThat(appears(line -> line.contains("event=forged_form user=second"))).isTrue();
    assertThat(appears(line -> line.contains("event=wrong_console_key"))).isTrue();
  }

  @Asvs("16.4.1")
  @Test
  void lines_canNotBeForged() throws IOException, InterruptedException {
    var mark = UUID.randomUUID().toString();
    var caller = new Anonymous();
    caller.signIn("no" + mark + "\r\n[SEVERE] forged " + mark);
    caller.signIn("second");
    caller.send(
        "POST", "preference?csrf=%0d%0aforged" + mark, new byte[0], "Referer", "x%0d%0a" + mark);
    caller.get("no-such%0d%0aforged" + mark);
    assertThat(appears(line -> line.contains("event=forged_form"))).isTrue();
    assertThat(lines(line -> line.startsWith("forged" + mark) || line.startsWith("[SEVERE]")))
        .isZero();
  }

  @Asvs({"16.2.5", "13.3.2"})
  @Test
  void secrets_areNotWrittenDown() throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("second");
    var session = caller.cookies().get("JSESSIONID");
    var admin = TestServer.log().resolveSibling("../../../secrets/admin-password").normalize();
    assertThat(
            lines(
                line ->
                    line.contains(InsideServer.world().get("password"))
                        || line.contains(session)
                        || line.contains(key())
                        || line.contains(text(admin))))
        .isZero();
  }

  @Asvs("16.2.2")
  @Test
  void times_sayTheirZone() throws IOException {
    assertThat(lines(line -> line.matches("\\[\\d{4}-\\d\\d-\\d\\dT[\\d:.]+\\+0000\\].*")))
        .isPositive();
    assertThat(
            lines(line -> line.matches("\\[\\d{4}-\\d\\d-\\d\\dT[\\d:.]+[+-](?!0000)\\d{4}\\].*")))
        .isZero();
  }

  private static boolean appears(Predicate<String> wanted) throws IOException {
    var end = Instant.now().plusSeconds(PATIENCE_SECONDS);
    while (lines(wanted) == 0) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      CompletableFuture.runAsync(
              () -> {}, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS))
          .join();
    }
    return true;
  }

  private static long lines(Predicate<String> wanted) throws IOException {
    try (var lines = Files.lines(TestServer.log(), StandardCharsets.UTF_8)) {
      return lines.filter(wanted).count();
    }
  }

  private static String key() {
    try {
      return TestServer.consoleKey();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(java.nio.file.Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
