package org.keyuan.crm.it.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;

/** Taking a spreadsheet in: upload, columns, check, import, refused rows. */
public record ImportPages(Session session) {
  private static final double A_MINUTE = 60_000;

  /** Uploads a file and ends on its page, or on the same one where it is refused. */
  public ImportPages upload(String kind, String fileName, byte[] content) {
    session.open("importing/list.xhtml?kind=" + kind);
    var file = new FilePayload(fileName, "application/octet-stream", content);
    session.find(Session.byId("file")).setInputFiles(file);
    session.go(Session.byId("send"));
    return this;
  }

  /** The menu that says in which of the file's columns a field stands. */
  public Locator column(String heading) {
    return session
        .find(".field")
        .filter(new Locator.FilterOptions().setHas(session.page().getByText(heading).first()))
        .locator("select");
  }

  /** Checks the file and waits until the page says so by itself. */
  public ImportPages check() {
    return work("check", "Checked", "\u5df2\u68c0\u67e5");
  }

  /** Imports the file and waits until the page says so by itself. */
  public ImportPages doImport() {
    return work("doImport", "Imported", "\u5df2\u5bfc\u5165");
  }

  private ImportPages work(String button, String english, String chinese) {
    session.go(Session.byId(button));
    var done = new LocatorAssertions.HasTextOptions().setTimeout(A_MINUTE);
    var words = session.find("html").getAttribute("lang").equals("en") ? english : chinese;
    assertThat(session.find(Session.byId("result") + " h2")).hasText(words, done);
    assertThat(session.find(Session.byId(button))).isEnabled();
    return this;
  }

  /** What the page says of the last check or import. */
  public String result() {
    return session.find(Session.byId("result")).innerText();
  }

  /** The rows of refused values. */
  public Locator refusals() {
    return session.find(Session.byId("result") + " table.list tbody tr");
  }

  /** The file of refused rows, as a person gets it. */
  public byte[] rejects() {
    var link = session.find("a[href*='import-file?rejects=']");
    var file = session.page().waitForDownload(link::click);
    try {
      return Files.readAllBytes(file.path());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
