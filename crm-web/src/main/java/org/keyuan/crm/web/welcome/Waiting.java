package org.keyuan.crm.web.welcome;

/** Records of a kind that wait for the caller. Expressions read getters. */
public final class Waiting {

  private final String name;
  private final String count;
  private final String page;

  Waiting(String name, String count, String page) {
    this.name = name;
    this.count = count;
    this.page = page;
  }

  public String getName() {
    return name;
  }

  /** As people read it; {@code 10,000+} where counting stopped. */
  public String getCount() {
    return count;
  }

  /** The address of the list with exactly these records. */
  public String getPage() {
    return page;
  }
}
