package org.keyuan.crm.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.ImportPages;
import org.keyuan.crm.it.page.JobConsole;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.Session;
import org.keyuan.crm.shared.access.Asvs;

/** The job console: start, follow, stop, go on, re-schedule. */
class JobBrowserIT {
  private static final int TRIES = 5;
  private static final int MANY = 300_000;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void tiering_isStarted_andLeavesItsLog(String language) {
    try (var chief = Browser.open(language).signIn("chief")) {
      var console = new JobConsole(chief).run("tiering");
      assertThat(chief.find("#progress").innerText()).contains("100 %");
      assertThat(chief.find("#progress .line.log").count()).isPositive();
      assertThat(
              chief.find("#progress .line.log").first().innerText().matches("(?s).*\\p{IsHan}.*"))
          .isEqualTo(language.equals("zh-CN"));
      console.open();
      assertThat(console.line("tiering").locator(".badge.state.completed").count()).isOne();
    }
  }

  @Test
  void longRun_isFollowedLive_stopped_andGoesOnWithoutCountingTwice() {
    try (var chief = Browser.open("en").signIn("chief")) {
      var imports = new ImportPages(chief).upload("products", "many.csv", manyProducts());
      var page = chief.page().url();
      chief.go(Session.byId("check"));
      var console = new JobConsole(chief).openNewestRun("import");
      chief.page().evaluate("document.documentElement.dataset.stayed = 'yes'");
      assertThat(chief.find("#progress .line progress").first()).not().hasAttribute("value", "0");
      assertThat(chief.find("html").getAttribute("data-stayed")).isEqualTo("yes");
      assertThat(chief.confirm(() -> chief.find(Session.byId("stop")).click())).contains("import");
      console.await("stopped");
      chief.go(Session.byId("restart"));
      console.await("completed");
      chief.page().navigate(page);
      assertThat(imports.result()).contains("Checked", "300,000 created", "0 rows refused");
    }
  }

  /** Only ever checked, so that they are in nobody's way afterwards. */
  private static byte[] manyProducts() {
    var prefix = RecordPages.fresh();
    var rows = IntStream.range(0, MANY).mapToObj(i -> prefix + i + "|Thing " + i + "|1.50");
    return Sheets.csv(Stream.concat(Stream.of("number|name|price"), rows).toArray(String[]::new));
  }

  @Asvs({"2.3.2", "15.2.2"})
  @ParameterizedTest
  @CsvSource({"zh-CN, \u6b63\u5728\u8fd0\u884c", "en, running already"})
  void secondStart_ofARunningJob_isRefused(String language, String words) {
    try (var chief = Browser.open(language).signIn("chief");
        var other = chief.another()) {
      var console = new JobConsole(chief);
      var second = new JobConsole(other);
      int tries = 0;
      do { // little data is backed up so quickly that the first run may be over before the second
        // start
        console.open();
        second.open();
        console.press("backup");
        second.start("backup");
      } while (!second.isRefused() && ++tries < TRIES);
      assertThat(other.refusal()).contains(words);
      console.openNewestRun("backup").await("completed");
      assertThat(second.open().line("backup").locator(".badge.state.completed").count()).isOne();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, hour, 24, \u5c0f\u65f6",
    "en, minute, 60, from 0 to 59",
    "en, dayOfWeek, Someday, Mon-Fri",
    "zh-CN, dayOfMonth, 32, Last"
  })
  void wrongTime_isRefusedBesideItsField(String language, String field, String wrong, String word) {
    try (var chief = Browser.open(language).signIn("chief")) {
      chief.open("job/edit.xhtml?job=reports");
      var before = chief.value(field);
      chief.fill(field, wrong).go(Session.byId("save"));
      assertThat(chief.find(".field:has(#" + field + ") .bad.small").innerText()).contains(word);
      assertThat(chief.value(field)).isEqualTo(wrong);
      assertThat(chief.open("job/edit.xhtml?job=reports").value(field)).isEqualTo(before);
    }
  }

  @Test
  void newTime_isShownInTheList() {
    try (var chief = Browser.open("en").signIn("chief")) {
      var console = new JobConsole(chief);
      var before = chief.open("job/edit.xhtml?job=reports").value("minute");
      reschedule(chief, "37");
      try {
        assertThat(console.line("reports").innerText()).contains(":37");
      } finally {
        reschedule(chief, before);
      }
      assertThat(console.line("reports").innerText()).doesNotContain(":37");
    }
  }

  private static void reschedule(Session chief, String minute) {
    chief.open("job/edit.xhtml?job=reports").fill("minute", minute).go(Session.byId("save"));
    assertThat(chief.success()).isNotBlank();
  }

  @Test
  void schedule_thatSomebodyElseChanged_isNotOverwritten() {
    try (var chief = Browser.open("en").signIn("chief");
        var other = chief.another()) {
      chief.open("job/edit.xhtml?job=backup");
      other.open("job/edit.xhtml?job=backup").go(Session.byId("save"));
      assertThat(other.success()).isNotBlank();
      chief.fill("minute", "59").go(Session.byId("save"));
      assertThat(chief.refusal()).contains("Somebody else");
      assertThat(chief.open("job/edit.xhtml?job=backup").value("minute")).isNotEqualTo("59");
    }
  }

  @Test
  void parameters_areTyped_andUnreadableOnesRefused() {
    try (var chief = Browser.open("en").signIn("chief")) {
      chief.open("job/edit.xhtml?job=tiering").fill("parameters", "yesterday");
      chief.go("#startForm [type=submit]");
      assertThat(chief.find(".field:has(#parameters) .bad.small").innerText())
          .contains("yesterday", "asOf=1998-12-01");
      assertThat(chief.value("parameters")).isEqualTo("yesterday");
      chief.fill("parameters", "asOf=1998-12-01").go("#startForm [type=submit]");
      assertThat(chief.success()).isNotBlank();
      new JobConsole(chief).openNewestRun("tiering").await("completed");
      assertThat(chief.find("#progress").innerText()).contains("1998-12-01", "1997-12-01");
    }
  }

  @Test
  void whoMayOnlyLook_startsNothing() {
    try (var session = Browser.open("zh-CN").signIn("executive")) {
      var console = new JobConsole(session).open();
      assertThat(console.line("tiering").count()).isOne();
      assertThat(session.find("[id$=start]").count()).isZero();
      session.open("job/edit.xhtml?job=tiering");
      assertThat(session.find("#startForm, #scheduleForm").count()).isZero();
    }
  }
}
