package org.keyuan.crm.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What a request costs the server, and which limit it therefore counts against. */
enum RequestClass {
  /** Trying a password, made dear on purpose; asking the provider about somebody. */
  LOGIN,
  /** Reads many records: exports, reports, PDF, files of imports. */
  HEAVY,
  /** Sent with every few letters that somebody types. */
  SEARCH,
  OTHER;

  private static final List<String> FILES =
      List.of("/export", "/report/file", "/report/print", "/report/keep", "/import-file");
  private static final List<String> SEARCHES = List.of("/pick", "/search");

  static RequestClass of(HttpServletRequest request) {
    var path = request.getServletPath();
    if (request.getUserPrincipal() == null) {
      var form = request.getMethod().equals("POST") && path.endsWith(".xhtml");
      return form || path.startsWith("/oidc/") ? LOGIN : OTHER;
    }
    if (FILES.stream().anyMatch(path::startsWith)) {
      return HEAVY;
    }
    return SEARCHES.stream().anyMatch(path::startsWith) ? SEARCH : OTHER;
  }

  /** The system parameter with the number of requests a minute; 0 for any number. */
  String parameter() {
    return "rate." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
