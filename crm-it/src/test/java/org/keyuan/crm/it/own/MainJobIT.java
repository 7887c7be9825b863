package org.keyuan.crm.it.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyuan.crm.customer.domain.Tier;
import org.keyuan.crm.it.own.OwnServer.Answer;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.LoginPage;
import org.keyuan.crm.it.page.PasswordPage;
import org.keyuan.crm.it.page.Session;
import org.keyuan.crm.it.rest.Console;
import org.keyuan.crm.it.tiering.FoodMartSales;
import org.keyuan.crm.it.tiering.TierOracle;
import org.keyuan.crm.shared.access.Asvs;

/**
 * The product's main job as its first administrator does it, from the first start to a restored
 * system. One story on one server, so its chapters come in their order; each says for itself what
 * is wrong.
 */
@Tag("own-server")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {
  static final String PASSWORD = "Zhongwen-kehu-1998-abc";
  private static final Pattern ONE_TIME = Pattern.compile("one-time password (\\S+)");
  private static final Pattern FILE = Pattern.compile("(\\S+\\.kyb) \\(");
  private static final Map<String, String> BEGINNINGS =
      Map.of("PDF", "%PD", "XLSX", "PK\u0003", "CSV", "\u00ef\u00bb\u00bf");
  private static final OwnServer SERVER = new OwnServer();

  private static FoodMartSource source;
  private static Path backup;

  @BeforeAll
  static void read() throws Exception {
    source = FoodMartSource.read();
  }

  @Asvs("6.3.2")
  @Test
  @Order(1)
  void firstStart_printsTheOneTimePassword() throws IOException {
    Answer started = SERVER.crm("run");
    assertThat(started.code()).as(started.output()).isZero();
    assertThat(started.output()).contains(SERVER.url().toString());
    assertThat(oneTimePassword(started))
        .isEqualTo(Files.readString(SERVER.firstPassword()).strip());
  }

  @Test
  @Order(2)
  void secondStart_saysThatItRunsAlready() {
    long pid = SERVER.pid();
    Answer again = SERVER.crm("run");
    assertThat(again.code()).isZero();
    assertThat(again.output()).contains("running already (process " + pid + ")");
    assertThat(SERVER.pid()).isEqualTo(pid);
  }

  @Asvs("6.3.2")
  @Test
  @Order(3)
  void firstLogIn_demandsAPasswordOfOnesOwn() throws IOException {
    String first = Files.readString(SERVER.firstPassword()).strip();
    try (Session session = Browser.open("en")) {
      new LoginPage(session).open().signIn("admin", first);
      PasswordPage password = new PasswordPage(session);
      for (String page : List.of("index.xhtml", "customer/list.xhtml", "job/list.xhtml")) {
        session.open(page);
        assertThat(session.page().url()).as(page).endsWith(PasswordPage.PATH);
      }
      for (String weak : List.of("too short", "Administrator-2026", "abababababababab", first)) {
        assertThat(password.change(first, weak, weak).complaint("newPassword")).isNotBlank();
      }
      assertThat(password.change("guessed", PASSWORD, PASSWORD).complaint("currentPassword"))
          .isNotBlank();
      assertThat(password.change(first, PASSWORD, PASSWORD + "x").complaint("repeated"))
          .isNotBlank();
      assertThat(session.page().url()).endsWith(PasswordPage.PATH);
      password.change(first, PASSWORD, PASSWORD);
      assertThat(session.page().url()).endsWith("index.xhtml");
    }
    assertThat(SERVER.firstPassword()).doesNotExist();
    try (Session session = Browser.open("en")) {
      LoginPage login = new LoginPage(session).open();
      login.signIn("admin", first);
      assertThat(login.error()).isNotBlank();
    }
  }

  @Test
  @Order(4)
  void schedules_areSwitchedOff() {
    try (Screen screen = admin()) {
      Stream.of("backup", "tiering", "reports", "audit-verify", "erasure")
          .forEach(screen::unschedule);
    }
    for (var job : SERVER.console().json("jobs").getAsJsonArray()) {
      boolean nightly =
          !job.getAsJsonObject().get("name").getAsString().equals("figures")
              && job.getAsJsonObject().get("enabled").getAsBoolean();
      assertThat(nightly).as(job.toString()).isFalse();
    }
  }

  @Test
  @Order(5)
  void foodMart_isThereToTheCent() {
    Answer loaded = SERVER.crm("demo", "foodmart");
    assertThat(loaded.code()).as(loaded.output()).isZero();
    assertThat(source)
        .isEqualTo(new FoodMartSource("10,281", "1,560", "54,600", "251,395", "1,644,385.60"));
    assertThat(shown()).isEqualTo(source);
  }

  @Test
  @Order(6)
  void tiering_placesEachCustomerWhereTheWordsOfThePolicyDo() throws Exception {
    TierOracle oracle = new TierOracle(FoodMartSales.read());
    for (String day : List.of("1998-01-01", "1998-06-01", "1998-12-01")) {
      Answer run = SERVER.crm("job", "tiering", "asOf=" + day, "policy=foodmart");
      assertThat(run.code()).as(run.output()).isZero();
      Map<Long, Tier> expected = oracle.run(LocalDate.parse(day));
      String counts =
          Stream.of(Tier.VIP, Tier.POTENTIAL, Tier.ORDINARY)
              .map(tier -> expected.values().stream().filter(tier::equals).count())
              .map(count -> String.format("%,d", count))
              .toList()
              .toString();
      System.out.println("tiers as of " + day + " " + counts);
      try (Screen screen = admin()) {
        assertThat(screen.tiers()).as(day).isEqualTo(counts);
      }
    }
  }

  @Test
  @Order(7)
  void job_withNonsense_failsWithItsReason() {
    Answer run = SERVER.crm("job", "tiering", "asOf=yesterday");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.output()).contains("yesterday");
    assertThat(SERVER.crm("job", "tiering", "nonsense").code()).isEqualTo(2);
    assertThat(SERVER.crm("job", "no-such-job").code()).isEqualTo(1);
  }

  @Test
  @Order(8)
  void reports_areArchivedInEveryFormat() {
    Answer run = SERVER.crm("job", "reports");
    assertThat(run.code()).as(run.output()).isZero();
    try (Screen screen = admin()) {
      screen.session().open("report/archive.xhtml");
      assertThat(screen.session().find("table[data-list=archive] tbody tr").count()).isEqualTo(7);
      var files = screen.session().find("table[data-list=archive] a.file");
      assertThat(files.count()).isEqualTo(21);
      for (var file : files.all()) {
        var answer = screen.session().page().request().get("report/" + file.getAttribute("href"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.body(), 0, 3, StandardCharsets.ISO_8859_1))
            .as(file.innerText())
            .isEqualTo(BEGINNINGS.get(file.innerText()));
      }
    }
  }

  @Test
  @Order(9)
  void backup_isMadeVerifiedAndNamed_andASecondOneIsRefusedMeanwhile() {
    CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> SERVER.crm("backup"));
    Console.waitFor("no backup has begun", () -> lastBackup("lastState").equals("STARTED"));
    Answer second = SERVER.crm("backup");
    assertThat(first).as("the first goes on").isNotDone();
    assertThat(second.code()).as(second.output()).isEqualTo(4);
    Answer made = first.join();
    assertThat(made.code()).as(made.output()).isZero();
    var name = FILE.matcher(made.output());
    assertThat(name.find()).as(made.output()).isTrue();
    backup = Path.of(name.group(1));
    assertThat(backup.resolveSibling(backup.getFileName() + ".verified")).exists();
    assertThat(SERVER.crm("restore", "--check", backup.toString()).code()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  @Order(10)
  void damagedBackup_isRefusedAndNothingIsTouched(Damage damage) throws IOException {
    Path copy = SERVER.data().resolve(damage + ".kyb");
    damage.spoil(backup, copy);
    long pid = SERVER.pid();
    List<String> before = dataFiles();
    Object database = Files.readAttributes(SERVER.database(), "unix:ino");
    Answer refused = SERVER.crm("restore", copy.toString());
    assertThat(refused.code()).as(refused.output()).isEqualTo(2);
    assertThat(refused.output()).contains("Nothing was restored");
    assertThat(SERVER.crm("restore", "--check", copy.toString()).code()).isEqualTo(2);
    assertThat(SERVER.pid()).isEqualTo(pid);
    assertThat(dataFiles()).isEqualTo(before);
    assertThat((Object) Files.readAttributes(SERVER.database(), "unix:ino")).isEqualTo(database);
    Files.delete(copy);
  }

  @Test
  @Order(11)
  void restore_bringsBackWhatTheBackupHad() throws IOException {
    Path file = Files.writeString(SERVER.data().resolve("later.csv"), LATER);
    assertThat(SERVER.crm("import", "products", file.toString()).code()).isZero();
    assertThat(shown().products()).isEqualTo("1,561");
    Answer restored = SERVER.crm("restore", backup.toString());
    assertThat(restored.code()).as(restored.output()).isZero();
    assertThat(shown()).isEqualTo(source);
    assertThat(lastBackup("lastState")).isEqualTo("STOPPED");
    assertThat(SERVER.console().log(Long.parseLong(lastBackup("lastRun"))))
        .contains("Ended by a restore");
    try (Stream<Path> files = Files.list(SERVER.data())) {
      List<Path> former = files.filter(kept -> kept.toString().contains("before-restore")).toList();
      assertThat(former).hasSize(1);
      Files.delete(former.get(0));
    }
  }

  @Test
  @Order(12)
  void state_survivesStopAndRun() {
    assertThat(SERVER.crm("stop").code()).isZero();
    assertThat(SERVER.crm("status").code()).isEqualTo(3);
    assertThat(SERVER.crm("job", "tiering").code()).isEqualTo(3);
    Answer started = SERVER.crm("run");
    assertThat(started.code()).as(started.output()).isZero();
    assertThat(started.output()).doesNotContain("one-time password");
    assertThat(shown()).isEqualTo(source);
  }

  private static final String LATER = "Number,Name,Unit,Price\nLATER-1,Entered later,piece,1.00\n";

  private static Screen admin() {
    return Screen.signIn(Browser.open("en"), PASSWORD);
  }

  /** The totals as the screens have them. */
  private static FoodMartSource shown() {
    try (Screen screen = admin()) {
      List<String> sales = screen.totals("SALES");
      List<String> months = screen.totals("SALES_BY_MONTH");
      assertThat(months.get(3)).isEqualTo(sales.get(7));
      assertThat(months.get(1)).isEqualTo(screen.count("sales/list.xhtml"));
      return new FoodMartSource(
          screen.count("customer/list.xhtml"),
          screen.count("product/list.xhtml"),
          months.get(1),
          sales.get(6),
          sales.get(7));
    }
  }

  /** What the list of jobs says of the newest backup. */
  private static String lastBackup(String member) {
    for (var job : SERVER.console().json("jobs").getAsJsonArray()) {
      JsonObject backups = job.getAsJsonObject();
      if (backups.get("name").getAsString().equals("backup")) {
        return backups.get(member).isJsonNull() ? "" : backups.get(member).getAsString();
      }
    }
    throw new AssertionError("there is no job backup");
  }

  private static List<String> dataFiles() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SERVER.data(), 2)) {
      files.forEach(file -> names.add(file.toString()));
    }
    names.sort(null);
    return names;
  }

  private static String oneTimePassword(Answer started) {
    var found = ONE_TIME.matcher(started.output());
    return found.find() ? found.group(1) : started.output();
  }
}
