package org.keyuan.crm.it.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.it.own.OwnServer.Answer;
import org.keyuan.crm.it.rest.Console;

/**
 * The server is killed at random moments of its jobs; started again, it leaves what a server does
 * that nothing ever happened to. The same jobs go over two copies of one database, and the results
 * are compared. {@code CRM_KILL_SEED} repeats the moments of an earlier run.
 */
@Tag("own-server")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecoveryIT {
  private static final OwnServer SERVER = new OwnServer();
  private static final Map<String, Duration> TOOK = new HashMap<>();

  private static Random random;
  private static int interrupted;
  private static byte[] orders;
  private static Map<String, String> expected;

  @BeforeAll
  static void runUninterrupted() throws Exception {
    String given = System.getenv("CRM_KILL_SEED");
    long seed = given == null ? System.nanoTime() : Long.parseLong(given);
    System.out.println("CRM_KILL_SEED=" + seed);
    random = new Random(seed);
    Path base = stoppedWithFoodMart();
    try (Connection database = SERVER.open()) {
      orders = OrderFile.of(database);
    }
    run();
    for (String job : List.of("tiering", "import", "reports", "backup")) {
      Instant begin = Instant.now();
      assertThat(end(start(job))).as(job).isEqualTo("COMPLETED");
      TOOK.put(job, Duration.between(begin, Instant.now()));
    }
    System.out.println("uninterrupted " + TOOK);
    stop();
    expected = ledger();
    Files.move(base, SERVER.database(), StandardCopyOption.REPLACE_EXISTING);
    empty(SERVER.data().resolve("backup"));
    run();
  }

  @ParameterizedTest(name = "{0} killed {1} times")
  @CsvSource({"tiering, 2", "import, 2", "reports, 1", "backup, 1"})
  @Order(1)
  void job_killedAndStartedAgain_comesToItsEnd(String job, int kills) {
    long run = start(job);
    for (int kill = 1; kill <= kills && isUnderWay(run, kill); kill++) {
      pause(random.nextLong(TOOK.get(job).toMillis() / 2 + 1));
      JsonObject killed = SERVER.console().run(run);
      System.out.println("killing the server in " + job + ": " + killed);
      interrupted += isStarted(killed) ? 1 : 0;
      SERVER.kill();
      run();
    }
    assertThat(end(run)).as(log(run)).isEqualTo("COMPLETED");
  }

  @Test
  @Order(2)
  void results_areThoseOfAnUninterruptedServer() throws Exception {
    assertThat(interrupted).as("kills that met a running job").isPositive();
    stop();
    assertThat(ledger()).isEqualTo(expected);
    try (Connection database = SERVER.open()) {
      assertThat(number(database, HALF_ORDERS)).as("half orders").isZero();
      assertThat(number(database, IMPORTED)).isEqualTo(OrderFile.ORDERS - OrderFile.REFUSED);
      assertThat(number(database, DAMAGED_FILES)).as("damaged files").isZero();
    }
  }

  @Test
  @Order(3)
  void backup_isWholeAndTheOnlyOne() throws IOException {
    try (Stream<Path> files = Files.list(SERVER.data().resolve("backup"))) {
      List<Path> backups = files.filter(file -> file.toString().endsWith(".kyb")).toList();
      assertThat(backups).hasSize(1);
      Path backup = backups.get(0);
      assertThat(backup.resolveSibling(backup.getFileName() + ".verified")).exists();
      Answer checked = SERVER.crm("restore", "--check", backup.toString());
      assertThat(checked.code()).as(checked.output()).isZero();
    }
  }

  /** Waits for the attempt; a run that was quicker than the kill before it has no further one. */
  private static boolean isUnderWay(long run, int attempt) {
    Console.waitFor(
        "run " + run + " has no attempt " + attempt,
        () -> log(run).contains("Attempt " + attempt) || !isStarted(SERVER.console().run(run)));
    return isStarted(SERVER.console().run(run));
  }

  private static boolean isStarted(JsonObject run) {
    return run.get("state").getAsString().equals("STARTED");
  }

  private static final String HALF_ORDERS =
      "SELECT COUNT(*) FROM SALES_ORDER O LEFT JOIN (SELECT ORDER_ID, COUNT(*) N, SUM(AMOUNT) S"
          + " FROM SALES_ORDER_LINE GROUP BY ORDER_ID) L ON L.ORDER_ID = O.ID"
          + " WHERE L.N IS NULL OR L.N <> O.LINE_COUNT OR L.S <> O.AMOUNT";
  private static final String IMPORTED =
      "SELECT COUNT(DISTINCT NUMBER) FROM SALES_ORDER WHERE NUMBER LIKE 'K-%'";
  private static final String DAMAGED_FILES =
      "SELECT COUNT(*) FROM STORED_FILE WHERE SIZE_BYTES <> OCTET_LENGTH(CONTENT)"
          + " OR SHA256 <> RAWTOHEX(HASH('SHA-256', CONTENT))";

  /** A copy of the stopped server's database, with FoodMart in it. */
  private static Path stoppedWithFoodMart() throws IOException {
    if (!Files.exists(SERVER.database())) {
      run();
      Answer loaded = SERVER.crm("demo", "foodmart");
      assertThat(loaded.code()).as(loaded.output()).isZero();
    }
    stop();
    empty(SERVER.data().resolve("backup"));
    return Files.copy(
        SERVER.database(),
        SERVER.data().resolve("before-kills.mv.db"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static long start(String job) {
    Console console = SERVER.console();
    return switch (job) {
      case "tiering" -> console.start(job, Map.of("asOf", "1998-09-01", "policy", "foodmart"));
      case "import" ->
          console
              .upload("orders", "killed.csv", Map.of("mode", "import"), orders)
              .get("id")
              .getAsLong();
      default -> console.start(job, Map.of());
    };
  }

  private static String end(long run) {
    return SERVER.console().await(run).get("state").getAsString();
  }

  private static String log(long run) {
    return SERVER.console().log(run);
  }

  private static void run() {
    Answer started = SERVER.crm("run");
    assertThat(started.code()).as(started.output()).isZero();
  }

  private static void stop() {
    assertThat(SERVER.crm("stop").code()).isZero();
  }

  private static Map<String, String> ledger() throws Exception {
    try (Connection database = SERVER.open()) {
      return Ledger.of(database);
    }
  }

  private static long number(Connection database, String sql) throws Exception {
    try (var statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void empty(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void pause(long millis) {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
        .join();
  }
}
