package org.keyuan.crm.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * From where a request comes. Behind a proxy that is what the proxy says, and only if it is one
 * that the system property {@code crm.proxies} names: anybody can send a header.
 */
public final class ClientAddress {

  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  private ClientAddress() {}

  /** The address of the nearest machine that is none of our proxies; never null. */
  public static String of(HttpServletRequest request) {
    var peer = request.getRemoteAddr();
    if (!isProxy(peer)) {
      return peer;
    }
    var chain = chain(request);
    return chain.stream()
        .filter(address -> !isProxy(address))
        .findFirst()
        .filter(address -> ADDRESS.matcher(address).matches())
        .orElse(peer);
  }

  /** The machines on the way, the nearest first. Each proxy writes behind what it was sent. */
  private static List<String> chain(HttpServletRequest request) {
    var said = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
    var chain = Arrays.asList(said.split("\\s*,\\s*"));
    Collections.reverse(chain);
    return chain;
  }

  static boolean isProxy(String address) {
    return List.of(System.getProperty("crm.proxies", "").split("[\\s,]+")).contains(address);
  }

  static boolean isLoopback(String address) {
    return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
  }
}
