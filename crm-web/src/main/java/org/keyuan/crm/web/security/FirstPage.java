package org.keyuan.crm.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The page that somebody asked for before signing in. What an address says is never trusted: only
 * the path of a page, below the application, leads anywhere.
 */
final class FirstPage {

  private static final String WELCOME = "/index.xhtml";
  private static final String LOG_IN = "/login.xhtml";
  private static final Pattern PAGE =
      Pattern.compile("(/[a-z]{1,30}){1,4}\\.xhtml(\\?[\\w.~!$&'()*+,;=:@/?%-]{0,1500})?");

  private FirstPage() {}

  /** The log-in page's path; where a page was asked for, with that page as {@code continue}. */
  static String logIn(HttpServletRequest request) {
    var query = request.getQueryString();
    var page = request.getServletPath() + (query == null ? "" : "?" + query);
    var known = request.getMethod().equals("GET") && path(page).equals(page);
    return known && !page.equals(WELCOME)
        ? LOG_IN + "?continue=" + URLEncoder.encode(page, StandardCharsets.UTF_8)
        : LOG_IN;
  }

  /**
   * The path to go to after log-in, relative to the application.
   *
   * @param asked what the address says; null or anything but a page means the welcome page
   */
  static String path(String asked) {
    var page = asked != null && PAGE.matcher(asked).matches() && !asked.startsWith(LOG_IN);
    return page ? asked : WELCOME;
  }
}
