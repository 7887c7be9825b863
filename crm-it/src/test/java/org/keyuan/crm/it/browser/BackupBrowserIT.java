package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.JobConsole;
import org.keyuan.crm.it.page.Session;

/** A backup that is made on demand. */
class BackupBrowserIT {
  @ParameterizedTest
  @CsvSource({"zh-CN, \u5df2\u9a8c\u8bc1", "en, Verified"})
  void backup_isMadeNow_verified_andListed(String language, String verified) {
    try (var chief = Browser.open(language).signIn("chief")) {
      var before = chief.open("backup/list.xhtml").find("table.list tbody tr").allInnerTexts();
      chief.go(Session.byId("start"));
      assertThat(chief.success()).isNotBlank();
      new JobConsole(chief).openNewestRun("backup").await("completed");
      chief.open("backup/list.xhtml");
      var newest = chief.find("table.list tbody tr").first();
      assertThat(before).doesNotContain(newest.innerText());
      assertThat(newest.locator(".badge.state.completed").innerText()).isEqualTo(verified);
      var file = newest.locator("td").first().innerText();
      assertThat(file).matches("keyuan-\\d{8}-\\d{6}\\.kyb");
      assertThat(Files.exists(TestServer.dataDirectory().resolve("backup").resolve(file))).isTrue();
    }
  }
}
