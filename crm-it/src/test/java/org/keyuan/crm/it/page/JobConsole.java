package org.keyuan.crm.it.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** Jobs and their runs, as an administrator sees them. */
public record JobConsole(Session session) {
  private static final double TWO_MINUTES = 120_000;

  public JobConsole open() {
    session.open("job/list.xhtml");
    return this;
  }

  /** The line of a job. */
  public Locator line(String job) {
    return session.find("form table.list tbody tr:has(a[href='edit.xhtml?job=" + job + "'])");
  }

  /** Presses the start button of the open list. */
  public JobConsole start(String job) {
    session.leave(() -> line(job).locator("[id$=start]").click());
    return this;
  }

  /** The same without waiting for the page behind it, so that somebody else may press meanwhile. */
  public void press(String job) {
    line(job).locator("[id$=start]").click();
  }

  /** Whether the last start was refused. */
  public boolean isRefused() {
    return session.find(".notes .note.bad").isVisible();
  }

  /** Opens the page of the job's newest run. */
  public JobConsole openNewestRun(String job) {
    session.open("job/list.xhtml?job=" + job);
    session.go("#runs tbody a");
    return this;
  }

  /** Waits until the open run's page says by itself that it has come to this end. */
  public JobConsole await(String state) {
    assertThat(session.find("#progress .badge.state." + state))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(TWO_MINUTES));
    return this;
  }

  /** Starts a job and waits until it has done its work. */
  public JobConsole run(String job) {
    open().start(job);
    session.success();
    return openNewestRun(job).await("completed");
  }

  /** What the open run's page says under a heading. */
  public String fact(String heading) {
    var term = session.page().getByRole(com.microsoft.playwright.options.AriaRole.TERM);
    return term.filter(new Locator.FilterOptions().setHasText(heading))
        .first()
        .locator("+ dd")
        .innerText();
  }
}
