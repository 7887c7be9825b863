package org.keyuan.crm.it.page;

import com.microsoft.playwright.Locator;
import java.util.List;

/** A list with what stands above it, of any kind of record. */
public record ListPage(Session session, String path) {

  public static ListPage customers(Session session) {
    return new ListPage(session, "customer/list.xhtml");
  }

  public static ListPage of(Session session, String folder) {
    return new ListPage(session, folder + "/list.xhtml");
  }

  public ListPage open(String query) {
    session.open(path + query);
    return this;
  }

  /** Opens the panel in which conditions are filled in. */
  public ListPage panel() {
    session.find("details.panel:not(.saved, .layout, .several) > summary").click();
    return this;
  }

  /** Opens one of the menus above the list: saved, layout. */
  public ListPage menu(String name) {
    session.find("details." + name + " > summary").click();
    return this;
  }

  /** The names of the columns, in their order. */
  public List<String> headings() {
    return session.find("th[data-column]").all().stream()
        .map(head -> head.getAttribute("data-column"))
        .toList();
  }

  public ListPage type(String column, String value) {
    session.find("input[name='p." + column + "']").fill(value);
    return this;
  }

  public ListPage choose(String column, String code) {
    session.find("select[name='p." + column + "']").selectOption(code);
    return this;
  }

  /** Sends the panel; its conditions join the others in this way. */
  public ListPage apply(String way) {
    session.find("select[name=into]").selectOption(way);
    session.go("details.panel:not(.saved, .layout, .several) button.primary");
    return this;
  }

  public Locator rows() {
    return session.find("table.list tbody tr");
  }

  public Locator chips() {
    return session.find(".filters > .chip");
  }
}
