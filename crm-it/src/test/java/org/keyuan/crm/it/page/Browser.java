package org.keyuan.crm.it.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.it.TestServer;

/** One Chromium for all browser tests of the run; each test gets a session of its own from it. */
public final class Browser {
  private static final double PATIENCE = 30_000;
  private static com.microsoft.playwright.Browser browser;

  private Browser() {}

  /** A fresh session that prefers this language, {@code zh-CN} or {@code en}. */
  public static synchronized Session open(String language) {
    return new Session(context(language, 1366, 768), language);
  }

  /** A fresh session on a telephone. */
  public static synchronized Session openPhone(String language) {
    return new Session(context(language, 390, 844), language);
  }

  private static BrowserContext context(String language, int width, int height) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setBaseURL(TestServer.property("crm.it.url"))
            .setLocale(language)
            .setViewportSize(width, height);
    var context = browser().newContext(options);
    context.setDefaultTimeout(PATIENCE);
    context.setDefaultNavigationTimeout(PATIENCE);
    return context;
  }

  private static com.microsoft.playwright.Browser browser() {
    if (browser == null) {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Path.of(TestServer.property("crm.it.chromium")))
                      .setHeadless(true)
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
    }
    return browser;
  }
}
