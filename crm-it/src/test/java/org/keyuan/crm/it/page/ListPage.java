package org.keyuan.crm.it.page;

import com.microsoft.playwright.Locator;

/** A list with what stands above it, of any kind of record. */
public record ListPage(Session session, String path) {

  public static ListPage customers(Session session) {
    return new ListPage(session, "customer/list.xhtml");
  }

  public ListPage open(String query) {
    session.open(path + query);
    return this;
  }

  /** Opens the panel in which conditions are filled in. */
  public ListPage panel() {
    session.find("details.panel > summary").click();
    return this;
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
    session.go("details.panel button.primary");
    return this;
  }

  public Locator rows() {
    return session.find("table.list tbody tr");
  }

  public Locator chips() {
    return session.find(".filters > .chip");
  }
}
