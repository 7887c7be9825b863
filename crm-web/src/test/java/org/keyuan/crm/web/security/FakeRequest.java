package org.keyuan.crm.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A request that answers what filters ask: by whom, from where, for what, with which headers. */
record FakeRequest(
    String method,
    String path,
    String peer,
    boolean secure,
    String user,
    Map<String, String> headers) {

  static HttpServletRequest from(String peer, Map<String, String> headers) {
    return new FakeRequest("GET", "/index.xhtml", peer, false, null, headers).request();
  }

  static HttpServletRequest of(String method, String path, String user) {
    return new FakeRequest(method, path, "192.0.2.7", false, user, Map.of()).request();
  }

  HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FakeRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) -> answer(called.getName(), arguments));
  }

  private Object answer(String asked, Object[] arguments) {
    return switch (asked) {
      case "getMethod" -> method;
      case "getServletPath" -> path;
      case "getRequestURI" -> "/crm" + path;
      case "getServerName" -> "crm.example";
      case "getRemoteAddr" -> peer;
      case "isSecure" -> secure;
      case "getUserPrincipal" -> user == null ? null : (Principal) () -> user;
      case "getHeader" -> headers.get(arguments[0]);
      case "getHeaders" -> Collections.enumeration(all((String) arguments[0]));
      case "getQueryString" -> null;
      default -> throw new UnsupportedOperationException(asked);
    };
  }

  private List<String> all(String name) {
    return headers.containsKey(name) ? List.of(headers.get(name)) : List.of();
  }
}
