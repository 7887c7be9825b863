package org.keyuan.crm.it.page;

import com.microsoft.playwright.Locator;

/** What an administrator sees of deleted records. */
public record RecycleBin(Session session) {
  /**
   * @param list name of the kind's list, e.g. {@code product}
   */
  public RecycleBin open(String list) {
    session.open("recycle/list.xhtml?list=" + list);
    return this;
  }

  /** The records of this name. */
  public Locator rows(String name) {
    return session.find("table.list tbody tr").filter(new Locator.FilterOptions().setHasText(name));
  }

  public RecycleBin restore(String name) {
    session.leave(() -> rows(name).locator("[id$=':restore']").click());
    return this;
  }

  /** Removes a record for good and gives the question that was asked. */
  public String purge(String name) {
    return session.confirm(() -> rows(name).locator("[id$=':purge']").click());
  }
}
