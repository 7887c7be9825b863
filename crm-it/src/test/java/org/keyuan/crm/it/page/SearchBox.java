package org.keyuan.crm.it.page;

import com.microsoft.playwright.Locator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The box at the top of every page, and what it finds. */
public record SearchBox(Session session) {
  private static final String BOX = "form.search [data-found]";

  /** Types into the box and waits for the answer below it. */
  public SearchBox type(String text) {
    var box = session.find(BOX);
    box.focus();
    session.page().waitForResponse("**/search/found.xhtml?q=*", () -> box.fill(text));
    session.find("form.search .found").waitFor();
    return this;
  }

  /** The page with all results. */
  public SearchBox open(String text) {
    session.open("search.xhtml?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    return this;
  }

  /** What stands in the list below the box, or on the page of results. */
  public List<String> results() {
    return session.find(".found li a b").allInnerTexts();
  }

  /** The parts that are there because of what was typed. */
  public List<String> marks() {
    return session.find(".found li a b mark").allInnerTexts();
  }

  public Locator found() {
    return session.find(".found");
  }
}
