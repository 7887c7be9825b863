package org.keyuan.crm.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * The page that somebody asked for before signing in. What an address says is never trusted: only
 * the path of a page, below the application, leads anywhere.
 */
final class FirstPage {

  private static final String WELCOME = "/index.xhtml";
  private static final String LOG_IN = "/login.xhtml";

  /** The log-in page, saying that the provider did not vouch for whoever sits there. */
  static final String NOT_VOUCHED = LOG_IN + "?refused=provider";

  private static final Pattern PAGE =
      Pattern.compile("(/[a-z]{1,30}){1,4}\\.xhtml(\\?[\\w.~!$&'()*+,;=:@/?%-]{0,1500})?");

  private static final Pattern BEFORE = Pattern.compile("/(login|code)\\.xhtml");

  private FirstPage() {}

  /**
   * The log-in page's path; where a page was asked for, with that page as {@code continue}.
   *
   * @param ended whether there was a log-in before, which the page then says
   */
  static String logIn(HttpServletRequest request, boolean ended) {
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    var page = asked(request);
    if (!page.equals(WELCOME)) {
      query.add("continue=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
    }
    return LOG_IN + (ended ? query.add("ended=1") : query);
  }

  /** The page of this request; for a form that was sent, the page on which it stands. */
  private static String asked(HttpServletRequest request) {
    var query = request.getQueryString();
    var page = request.getServletPath() + (query == null ? "" : "?" + query);
    if (!request.getMethod().equals("GET")) {
      page = from(request);
    }
    return path(page).equals(page) ? page : WELCOME;
  }

  private static String from(HttpServletRequest request) {
    var referer = request.getHeader("Referer");
    var here = request.getContextPath() + "/";
    try {
      var uri = URI.create(referer == null ? "" : referer);
      var path = uri.getRawPath();
      return path == null || !path.startsWith(here)
          ? WELCOME
          : path.substring(here.length() - 1)
              + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    } catch (IllegalArgumentException e) {
      return WELCOME;
    }
  }

  /**
   * The path to go to after log-in, relative to the application.
   *
   * @param asked what the address says; null or anything but a page means the welcome page
   */
  static String path(String asked) {
    var page = asked != null && PAGE.matcher(asked).matches() && !BEFORE.matcher(asked).lookingAt();
    return page ? asked : WELCOME;
  }
}
