package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.CustomerPages;
import org.keyuan.crm.it.page.ListPage;
import org.keyuan.crm.it.page.RecordPages;
import org.keyuan.crm.it.page.Session;

/** Cells that are changed in their place, by the rules of the record's form. */
class CellBrowserIT {
  private static final String COLUMNS = "&cols=name,phone,email,owner";

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void cell_isChangedByKeyboard_andTheErrorStandsBesideIt(String language) {
    try (var session = Browser.open(language).signIn("chief")) {
      var name = RecordPages.fresh();
      var id = new CustomerPages(session).enter(name);
      list(session, name);
      session.page().keyboard().press("j");
      session.page().keyboard().press("ArrowRight");
      session.page().keyboard().press("ArrowRight");
      session.page().keyboard().press("ArrowRight");
      session.page().keyboard().press("e");
      var input = cell(session, 3).locator("input");
      input.fill("nonsense");
      input.press("Enter");
      PlaywrightAssertions.assertThat(cell(session, 3).locator("[role=alert].bad")).isVisible();
      assertThat(session.obstacles()).isEmpty();
      input.fill("a@example.org");
      input.press("Enter");
      PlaywrightAssertions.assertThat(cell(session, 3)).hasText("a@example.org");
      new CustomerPages(session).openEdit(id);
      assertThat(session.value("email")).isEqualTo("a@example.org");
    }
  }

  @Test
  void escape_leavesTheCellAsItWas_andWhatIsNoFieldStaysClosed() {
    try (var session = Browser.open("en").signIn("chief")) {
      var name = RecordPages.fresh();
      new CustomerPages(session).enter(name);
      list(session, name);
      cell(session, 2).dblclick();
      cell(session, 2).locator("input").fill("010-1");
      cell(session, 2).locator("input").press("Escape");
      assertThat(cell(session, 2).innerText()).isBlank();
      cell(session, 4).dblclick();
      PlaywrightAssertions.assertThat(cell(session, 4)).containsText("open the record");
      PlaywrightAssertions.assertThat(cell(session, 4)).not().containsText("open the record");
    }
  }

  @Test
  void changeOfAnother_isShown_andOverwrittenKnowingly() {
    try (var session = Browser.open("en").signIn("chief");
        var other = session.another()) {
      var name = RecordPages.fresh();
      var id = new CustomerPages(session).enter(name);
      list(session, name);
      cell(session, 2).dblclick();
      cell(session, 2).locator("input").fill("010-22222222");
      new CustomerPages(other).openEdit(id);
      other.fill("phone", "010-11111111").fill("email", "b@example.org");
      new CustomerPages(other).save();
      cell(session, 2).locator("input").press("Enter");
      PlaywrightAssertions.assertThat(cell(session, 2).locator("[role=alert]"))
          .containsText("010-11111111");
      cell(session, 2).locator("input").press("Enter");
      PlaywrightAssertions.assertThat(cell(session, 2)).hasText("010-22222222");
      PlaywrightAssertions.assertThat(cell(session, 3)).hasText("b@example.org");
    }
  }

  private static void list(Session session, String name) {
    ListPage.customers(session).open("?f=name=" + name + COLUMNS);
  }

  /** In the one row; the first cell is the box. */
  private static Locator cell(Session session, int index) {
    return session.find("table.list tbody td:nth-child(" + (index + 1) + ")");
  }
}
