package org.keyuan.crm.it.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.it.own.OwnServer.Answer;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.LoginPage;
import org.keyuan.crm.it.page.PasswordPage;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.Session;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.text.Messages;

/**
 * The database stops, falls silent, and has no connection left. People are told so, nothing opens
 * that was shut, nothing changes, and the server goes on by itself when it is back.
 */
@Tag("own-server")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseAwayIT {
  private static final String ENGLISH = "The database does not answer at the moment";
  private static final String CHINESE = Messages.text(Locale.SIMPLIFIED_CHINESE, "problem.away");
  private static final List<String> ADDRESSES =
      List.of(
          "index.xhtml",
          "customer/list.xhtml",
          "product/edit.xhtml",
          "user/list.xhtml",
          "parameter/list.xhtml",
          "audit/list.xhtml",
          "export?list=customer",
          "report/file?code=SALES&format=PDF",
          "import-file?id=1",
          "login.xhtml",
          "account/forgot.xhtml",
          "oidc/start");
  private static final List<String> OF_PROGRAMS =
      List.of("pick?kind=CUSTOMER&q=a", "api/jobs", "api/jobs/runs/1");
  private static final int CONNECTIONS = 48;
  private static final int LEAST_SECONDS = 40;
  private static final Duration GIVEN_UP =
      Duration.ofSeconds(2L * FarDatabase.PATIENCE_SECONDS + 10);
  private static final Duration BACK = Duration.ofSeconds(30);
  private static final long LOG_BYTES = 60_000;

  private static FarDatabase database;
  private static OwnServer server;
  private static Session browser;
  private static Person person;

  @BeforeAll
  static void run() throws Exception {
    Path state = Path.of(TestServer.property("crm.it.state")).resolveSibling("own-away");
    remove(state);
    database = new FarDatabase();
    server = new OwnServer(state, database.settings());
    Answer started = server.crm("run");
    assertThat(started.code()).as(started.output()).isZero();
    browser = Browser.open("en");
    String first = Files.readString(server.firstPassword()).strip();
    new LoginPage(browser).open().signIn("admin", first);
    new PasswordPage(browser).change(first, MainJobIT.PASSWORD, MainJobIT.PASSWORD);
    browser.page().waitForURL("**/index.xhtml");
    person = signIn();
  }

  @AfterEach
  void open() throws IOException {
    database.way().reopen();
  }

  @AfterAll
  static void stop() throws Exception {
    server.crm("stop");
    database.close();
    browser.close();
  }

  @Asvs({"16.5.1", "16.5.2", "16.5.3"})
  @Test
  @Order(1)
  void databaseThatHasStopped_opensNothing_andIsBackByItself() throws Exception {
    RecordPages product = new RecordPages(browser, "product").openNew();
    product.fill("name", "kept").fill("price", "1").fill("cost", "1");
    Person stranger = new Person(server.url(), "zh-CN");
    Map<String, String> logIn = stranger.logInForm("admin", "guessed");
    long products = database.number("SELECT COUNT(*) FROM PRODUCT");
    Instant cut = Instant.now();
    database.way().refuse();

    isAway(stranger.post("login.xhtml", logIn), CHINESE);
    isAway(person.get("customer/list.xhtml"), ENGLISH);
    product.send();
    assertThat(browser.find("main").innerText()).contains(ENGLISH);
    pause(Duration.between(Instant.now(), cut.plusSeconds(10)));
    long logged = server.logged();
    everything(person, ENGLISH);
    ADDRESSES.forEach(address -> leadsNowhere(stranger.get(address)));
    refusesPosts();
    assertThat(server.crm("run").output()).contains("running already");
    pause(Duration.between(Instant.now(), cut.plusSeconds(LEAST_SECONDS)));
    assertThat(server.logged() - logged).as("bytes in the log").isLessThan(LOG_BYTES);

    comesBack();
    assertThat(database.number("SELECT COUNT(*) FROM PRODUCT")).isEqualTo(products);
    browser.go("a[data-again]");
    assertThat(browser.value("name")).isEqualTo("kept");
    product.save();
    goesOn();
  }

  @Asvs("16.5.2")
  @Test
  @Order(2)
  void databaseThatFallsSilent_holdsUpNobodyForEver() throws Exception {
    Instant cut = Instant.now();
    database.way().fallSilent();
    List<CompletableFuture<HttpResponse<String>>> asked = askAtOnce("customer/list.xhtml", 12);
    isAway(first(asked), ENGLISH);
    System.out.println("a silent database was given up after " + since(cut));
    assertThat(since(cut)).isLessThan(GIVEN_UP);
    Instant later = Instant.now();
    everything(person, ENGLISH);
    assertThat(since(later).dividedBy(ADDRESSES.size())).isLessThan(Duration.ofSeconds(2));
    comesBack();
    assertThat(statuses(asked)).isSubsetOf(200, 503);
    goesOn();
  }

  @Asvs("16.5.2")
  @Test
  @Order(3)
  void poolThatIsExhausted_isSaid_andOthersGetTheirAnswer() throws Exception {
    try (Connection holder = database.open()) {
      holder.setAutoCommit(false);
      // each request wants to note when the session was last used, and waits for the row
      holder
          .createStatement()
          .execute("UPDATE USER_SESSION SET SEEN_AT = DATEADD(MINUTE, -5, SEEN_AT)");
      holder.commit();
      holder.createStatement().execute("UPDATE USER_SESSION SET SEEN_AT = SEEN_AT");
      List<CompletableFuture<HttpResponse<String>>> asked =
          askAtOnce("index.xhtml", CONNECTIONS + 12);
      isAway(first(asked), ENGLISH);
      holder.rollback();
      assertThat(statuses(asked)).isSubsetOf(200, 503);
    }
    comesBack();
    goesOn();
  }

  private static List<CompletableFuture<HttpResponse<String>>> askAtOnce(String path, int times) {
    return Stream.generate(() -> person.ask(path)).limit(times).toList();
  }

  /** The answer that comes first. */
  @SuppressWarnings("unchecked")
  private static HttpResponse<String> first(List<CompletableFuture<HttpResponse<String>>> asked) {
    CompletableFuture<?>[] all = asked.toArray(CompletableFuture[]::new);
    return (HttpResponse<String>) CompletableFuture.anyOf(all).join();
  }

  private static Set<Integer> statuses(List<CompletableFuture<HttpResponse<String>>> asked) {
    return asked.stream().map(answer -> answer.join().statusCode()).collect(Collectors.toSet());
  }

  private static void everything(Person who, String words) {
    ADDRESSES.forEach(address -> isAway(who.get(address), words));
    for (String address : OF_PROGRAMS) {
      isAway(who.get(address), "database_away");
      isAway(who.get(address, "Authorization", "Bearer guessed"), "database_away");
    }
    assertThat(who.get("assets/keyuan.css").statusCode()).isEqualTo(200);
  }

  /** Who is not signed in is sent to the log-in page, which says what the others hear. */
  private static void leadsNowhere(HttpResponse<String> answer) {
    if (answer.statusCode() == 302) {
      assertThat(answer.headers().firstValue("location").orElseThrow()).contains("/login.xhtml");
    } else {
      isAway(answer, CHINESE);
    }
  }

  private static void refusesPosts() {
    isAway(person.post("preference", Map.of("locale", "en", "csrf", "guessed")), ENGLISH);
    isAway(person.post("sign-out", Map.of("csrf", "guessed")), ENGLISH);
    isAway(person.post("customer/edit.xhtml", Map.of("name", "forged")), ENGLISH);
    isAway(person.post("code.xhtml", Map.of("code", "123456")), ENGLISH);
  }

  /** The clear message, with all that guards other answers, and nothing of how the server works. */
  private static void isAway(HttpResponse<String> answer, String words) {
    String what = answer.uri() + " " + answer.body();
    assertThat(answer.statusCode()).as(what).isEqualTo(503);
    assertThat(answer.body()).contains(words);
    assertThat(answer.headers().map())
        .as(what)
        .containsKeys("retry-after", "content-security-policy");
    assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
    assertThat(answer.body())
        .doesNotContain(database.password(), "jdbc:", "127.0.0.1", "crm-pool", "\tat ")
        .doesNotContainPattern("(?i)exception|java\\.|org\\.h2|payara|glassfish");
  }

  /** Opens the way again; the same session goes on, within the time that is promised. */
  private static void comesBack() throws IOException {
    Instant open = Instant.now();
    database.way().reopen();
    HttpResponse<String> answer = person.get("index.xhtml");
    while (answer.statusCode() == 503 && since(open).compareTo(BACK) < 0) {
      pause(Duration.ofMillis(200));
      answer = person.get("index.xhtml");
    }
    System.out.println("service was back after " + since(open));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(since(open)).isLessThan(BACK);
  }

  /** What the server does by itself: jobs, and sealing what was written meanwhile. */
  private static void goesOn() {
    signIn();
    var run = server.console().await(server.console().start("audit-verify", Map.of()));
    assertThat(run.get("state").getAsString()).as(run.toString()).isEqualTo("COMPLETED");
    Instant end = Instant.now().plus(BACK);
    while (unsealed() > 0 && Instant.now().isBefore(end)) {
      pause(Duration.ofMillis(200));
    }
    assertThat(unsealed()).as("rows of the audit trail that are not sealed").isZero();
  }

  private static long unsealed() {
    return database.number("SELECT COUNT(*) FROM AUDIT_ENTRY WHERE HASH IS NULL");
  }

  private static Person signIn() {
    Person somebody = new Person(server.url(), "en");
    var form = somebody.logInForm("admin", MainJobIT.PASSWORD);
    assertThat(somebody.post("login.xhtml", form).statusCode()).isIn(302, 303);
    assertThat(somebody.get("index.xhtml").statusCode()).isEqualTo(200);
    return somebody;
  }

  private static Duration since(Instant begin) {
    return Duration.between(begin, Instant.now());
  }

  private static void pause(Duration time) {
    CompletableFuture.runAsync(
            () -> {},
            CompletableFuture.delayedExecutor(Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS))
        .join();
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
