package org.keyuan.crm.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.access.SecurityLog;
import org.keyuan.crm.web.shared.error.Problem;
import org.keyuan.crm.web.shared.error.Refusal;

/**
 * Slows down who asks too much: 429 with the seconds to wait, as a page for people and as JSON for
 * programs. A signed-in person is counted by the account, everybody else by the address, so that
 * nobody uses up what belongs to another.
 */
public class RateFilter extends HttpFilter {

  private static final int TOO_MANY_REQUESTS = 429;

  @Inject private transient Parameters parameters;
  private final transient RateLimits limits = new RateLimits();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (CallerFilter.isResource(request)) {
      chain.doFilter(request, response);
      return;
    }
    var kind = RequestClass.of(request);
    var who = who(request);
    var wait = limits.take(kind, who, parameters.number(kind.parameter()));
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      SecurityLog.note("limit", "kind", kind, "who", who, "path", request.getServletPath());
      refusal(wait.toSeconds() + 1).send(request, response);
    }
  }

  private static Refusal refusal(long seconds) {
    var problem = new Problem(TOO_MANY_REQUESTS, "problem.too_many", List.of(seconds), null);
    return new Refusal(problem, "too_many_requests", seconds);
  }

  /** The account; before log-in the address, of IPv6 the network that one household has. */
  private static String who(HttpServletRequest request) {
    var principal = request.getUserPrincipal();
    return principal != null ? principal.getName() : network(ClientAddress.of(request));
  }

  static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      var bytes = java.net.InetAddress.getByName(address.replaceAll("%.*", "")).getAddress();
      return java.util.HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
    } catch (java.net.UnknownHostException e) {
      return address;
    }
  }
}
