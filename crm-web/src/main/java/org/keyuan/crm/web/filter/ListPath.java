package org.keyuan.crm.web.filter;

/** The page of a list to go back to, as an address may name it: within the application only. */
final class ListPath {
  private static final String PATH = "(/[a-z]{1,30}){1,3}\\.xhtml";
  private static final String HOME = "/index.xhtml";

  private ListPath() {}

  static String checked(String given) {
    return given != null && given.matches(PATH) ? given : HOME;
  }

  /** As {@link #checked}, with what the list's address says. */
  static String withQuery(String given) {
    return given != null && given.matches(PATH + "(\\?[!-~]{0,4000})?") ? given : HOME;
  }
}
