package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.Session;

/** System parameters: what is set holds, what can't be is refused beside the field. */
class ParameterBrowserIT {
  private static final String FOLDER = "settings/parameter";

  @ParameterizedTest
  @CsvSource({
    "zh-CN, list.rows, 0",
    "en, list.rows, many",
    "zh-CN, company.zone, Asia/Nowhere",
    "en, company.currency, XYZ1",
    "en, password.profile, EASY",
    "zh-CN, password.stolen, /nowhere/pwned.txt"
  })
  void wrongValue_isRefusedBesideTheField(String language, String name, String wrong) {
    try (var session = Browser.open(language).signIn("chief")) {
      var parameters = open(session, name);
      var before = session.value("value");
      parameters.fill("value", wrong).send();
      assertThat(session.complaintBeside("value")).isNotBlank();
      assertThat(session.complaintBeside("value").matches("(?s).*\\p{IsHan}.*"))
          .isEqualTo(language.equals("zh-CN"));
      assertThat(session.value("value")).isEqualTo(wrong);
      open(session, name);
      assertThat(session.value("value")).isEqualTo(before).isNotEqualTo(wrong);
    }
  }

  @Test
  void rowsOfAPage_areSet_andListsHaveThatMany() {
    try (var session = Browser.open("zh-CN").signIn("chief")) {
      var parameters = open(session, "list.rows");
      var before = session.value("value");
      parameters.fill("value", "7").save();
      try {
        session.open("organisation/region/list.xhtml");
        assertThat(session.find("table.list[data-list] tbody tr").count()).isEqualTo(7);
      } finally {
        open(session, "list.rows").fill("value", before).save();
      }
      session.open("organisation/region/list.xhtml");
      assertThat(session.find("table.list[data-list] tbody tr").count())
          .isEqualTo(Integer.parseInt(before));
    }
  }

  @Test
  void parameter_changedBySomebodyElse_isShown_taken_andSavedWithOneClick() {
    try (var session = Browser.open("en").signIn("chief");
        var other = session.another()) {
      var parameters = open(session, "backup.keep.monthly");
      var before = session.value("value");
      open(other, "backup.keep.monthly").fill("value", "23").save();
      try {
        parameters.fill("value", "24").send();
        assertThat(session.find(".theirs").innerText()).contains("23");
        assertThat(session.value("value")).isEqualTo("24");
        session.find(".theirs a").click();
        session.settle();
        parameters.save();
        assertThat(session.value("value")).isEqualTo("23");
      } finally {
        open(other, "backup.keep.monthly").fill("value", before).save();
      }
    }
  }

  @Test
  void parameter_cannotBeDeletedOrAdded() {
    try (var session = Browser.open("en").signIn("chief")) {
      open(session, "company.name");
      assertThat(session.find(Session.byId("delete")).count()).isZero();
      assertThat(session.open(FOLDER + "/list.xhtml").find("[data-key=n]").count()).isZero();
    }
  }

  private static RecordPages open(Session session, String name) {
    var parameters = new RecordPages(session, FOLDER).openList("name", name);
    session.go("table.list[data-list=parameter] tbody a");
    return parameters;
  }
}
