package org.keyuan.crm.it.page;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static com.microsoft.playwright.options.WaitForSelectorState.HIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.keyuan.crm.it.container.InsideServer;

/**
 * A person at the browser. When it is closed, errors on the console (a broken content security
 * policy is one) and of scripts fail the test.
 */
public final class Session implements AutoCloseable {
  private final BrowserContext context;
  private final String language;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Session(BrowserContext context, String language) {
    this.context = context;
    this.language = language;
    page = context.newPage();
    listen(page);
  }

  private void listen(Page listened) {
    listened.onPageError(complaints::add);
    listened.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !isRefusal(message.text())) {
            complaints.add(message.text() + " on " + listened.url());
          }
        });
  }

  /**
   * The browser says of each answer 4xx or 503 that it is one; the tests look at those themselves.
   */
  private static boolean isRefusal(String message) {
    return message.matches(
        "(?s)Failed to load resource: the server responded with a status of (4|503).*");
  }

  public Page page() {
    return page;
  }

  /**
   * Becomes one of the people of all tests, speaking the session's language, and ends on the
   * welcome page. One log-in serves all tests of the run; who ends or loses the log-in uses {@link
   * #signInAnew}.
   */
  public Session signIn(String loginName) {
    if (!LogIns.resume(context, loginName) || !open("index.xhtml").isAt("index.xhtml")) {
      signInAnew(loginName);
      LogIns.keep(context, loginName);
    }
    if (!find("html").getAttribute("lang").equals(language)) {
      go("button[name=locale][value=" + language + "]");
    }
    return this;
  }

  /** Signs in with a log-in of its own, which other tests do not share. */
  public Session signInAnew(String loginName) {
    new LoginPage(this).open().signIn(loginName, InsideServer.world().get("password"));
    page.waitForURL("**/index.xhtml");
    return this;
  }

  /** Whether the address is this page of the application. */
  public boolean isAt(String path) {
    return page.url().replaceAll("[?#].*", "").endsWith("/crm/" + path);
  }

  /** Opens a page by its path in the application. */
  public Session open(String path) {
    page.navigate(path);
    return this;
  }

  /** Opens a page, and again until it has what the server prepares in a few seconds. */
  public Session openUntil(String path, String selector) {
    var end = Instant.now().plusSeconds(60);
    do {
      open(path);
    } while (find(selector).count() == 0 && Instant.now().isBefore(end));
    return this;
  }

  /** Takes over the cookies of somebody else. */
  public void stealFrom(Session victim) {
    context.clearCookies();
    context.addCookies(victim.context.cookies());
  }

  /** A second window of the same person. */
  public Session another() {
    var window = new Session(context, language);
    return window;
  }

  public Locator find(String selector) {
    return page.locator(selector);
  }

  /** Follows a link or sends a form, and waits for the page behind it. */
  public Session go(String selector) {
    return leave(() -> page.locator(selector).first().click());
  }

  /** Does what leads to another page, or to the same one anew, and waits until that is complete. */
  public Session leave(Runnable act) {
    page.evaluate("document.documentElement.dataset.left = ''");
    act.run();
    page.locator("html:not([data-left])").waitFor(new Locator.WaitForOptions().setState(ATTACHED));
    page.waitForLoadState();
    return this;
  }

  /** Fills a field by its id. */
  public Session fill(String field, String value) {
    page.locator(byId(field)).fill(value);
    return this;
  }

  /**
   * Types into a field that offers records, and takes the first one offered. One key that changes
   * something is pressed only, so that one question is asked: an answer to half a word would come
   * in between, or open what was offered once more.
   */
  public Session pick(String field, String typed) {
    var input = page.locator(byId(field + "_input"));
    input.evaluate("(box, text) => { box.focus(); box.value = text }", typed + "x");
    input.press("End");
    input.press("Backspace");
    var panel = page.locator(byId(field + "_panel"));
    panel.locator("li.ui-autocomplete-item").first().click();
    try {
      panel.waitFor(new Locator.WaitForOptions().setState(HIDDEN).setTimeout(3_000));
    } catch (TimeoutError e) {
      // on a slow machine the same question is answered once more, as people see it too
      input.press("Escape");
      panel.waitFor(new Locator.WaitForOptions().setState(HIDDEN));
    }
    return settle();
  }

  /** Chooses what a menu offers, by its code. */
  public Session choose(String field, String code) {
    page.locator(byId(field)).selectOption(code);
    return this;
  }

  /** Does what asks for confirmation, says yes, and waits for the page behind it. */
  public String confirm(Runnable act) {
    var questions = new ArrayList<String>();
    Consumer<Dialog> yes =
        dialog -> {
          questions.add(dialog.message());
          dialog.accept();
        };
    page.onDialog(yes);
    leave(act);
    page.offDialog(yes);
    assertThat(questions).as("questions asked").hasSize(1);
    return questions.get(0);
  }

  /** What the top of the page says of the last act: that it was done. */
  public String success() {
    return page.locator(".notes .note.good").innerText();
  }

  /** What the top of the page says of the last act: why it was refused. */
  public String refusal() {
    return page.locator(".notes .note.bad").innerText();
  }

  /** What stands in a field. */
  public String value(String field) {
    return page.locator(byId(field)).inputValue();
  }

  /** Ids of Faces may have colons. */
  public static String byId(String id) {
    return "[id='" + id + "']";
  }

  /** What is said beside a field. */
  public String complaintBeside(String field) {
    return page.locator(byId(field + "Around") + " .bad.small").innerText();
  }

  /** Waits for Ajax to be done. */
  public Session settle() {
    page.evaluate(
        "() => new Promise(done => { const look = () => !window.PrimeFaces"
            + " || PrimeFaces.ajax.Queue.isEmpty() ? done() : setTimeout(look, 20); look(); })");
    return this;
  }

  /** Findings of axe that keep somebody from working: serious and critical ones. */
  public List<String> obstacles() {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
            .toList();
  }

  /** Pixels that one has to scroll sideways. */
  public int overhang() {
    return ((Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  /** Whether a button of the page's bar can't be touched, because something lies over it. */
  public boolean hasCoveredButton() {
    return (Boolean)
        page.evaluate(
            """
            () => [...document.querySelectorAll('main .bar:not(.in) .button')].some(button => {
              if (!button.checkVisibility()) return false // in a closed panel
              button.scrollIntoView({ block: 'nearest' })
              const box = button.getBoundingClientRect()
              const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
              return !button.contains(top)
            })
            """);
  }

  @Override
  public void close() {
    if (context.pages().size() > 1 && context.pages().get(0) != page) {
      page.close();
    } else {
      context.close();
    }
    assertThat(complaints).as("what the browser complained about").isEmpty();
  }
}
