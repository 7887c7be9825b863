package org.keyuan.crm.it.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Reports on screen, as files and in the archive. */
public record ReportPages(Session session) {
  public ReportPages open() {
    session.open("report/list.xhtml");
    return this;
  }

  /** Shows a report of all time, of the sales of this person, chosen by name. */
  public ReportPages show(String code, String owner) {
    open();
    session.choose("code", code).choose("period", "ALL").fill("p.owner", owner);
    assertThat(session.find("input[type=hidden][name=owner]")).not().hasValue("");
    session.go(".report-criteria button");
    return this;
  }

  public Locator rows() {
    return session.find("table.report tbody tr");
  }

  public String totals() {
    return session.find("table.report tfoot").innerText();
  }

  /** Downloads the shown report as {@code PDF}, {@code XLSX} or {@code CSV}. */
  public byte[] file(String format) {
    return download(session.find("a[href^='file?format=" + format + "']"));
  }

  /** Presses one of the buttons that keep the shown report: {@code archive}, {@code schedule}. */
  public ReportPages keep(String act) {
    session.go("button[name=act][value=" + act + "]");
    return this;
  }

  /** What lies in the archive, the newest first. */
  public Locator archived() {
    return session.find("table[data-list=archive] tbody tr");
  }

  /** The reports that are made regularly and have these words. */
  public Locator schedules(String title, String period) {
    return session
        .find(".schedules tbody tr")
        .filter(new Locator.FilterOptions().setHasText(title))
        .filter(new Locator.FilterOptions().setHasText(period));
  }

  /** What a person gets who follows the link. */
  public byte[] download(Locator link) {
    var file = session.page().waitForDownload(link::click);
    try {
      return Files.readAllBytes(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
