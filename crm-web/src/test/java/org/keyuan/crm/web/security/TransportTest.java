package org.keyuan.crm.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.shared.access.Asvs;

/** People are led to HTTPS, programs are refused without it, and nobody can pretend to have it. */
class TransportTest {
  private final List<String> done = new ArrayList<>();

  @BeforeEach
  void behindAProxy() {
    System.setProperty("crm.https", "proxy");
    System.setProperty("crm.proxies", "10.0.0.1");
  }

  @AfterEach
  void asItComes() {
    System.clearProperty("crm.https");
    System.clearProperty("crm.proxies");
  }

  @Asvs({"4.1.2", "12.2.1"})
  @ParameterizedTest
  @CsvSource({
    "GET, /customer/list.xhtml, sendRedirect https://crm.example/crm/customer/list.xhtml",
    "POST, /customer/edit.xhtml, sendError 403",
    "GET, /api/jobs, sendError 403",
    "POST, /api/jobs/backup/runs, sendError 403",
  })
  void request_withoutHttps_isLedOrRefused(String method, String path, String expected)
      throws Exception {
    filter(new FakeRequest(method, path, "10.0.0.1", false, null, said("http")).request());
    assertThat(done).containsExactly(expected);
  }

  @Test
  void request_byHttpsAtTheProxy_goesOn() throws Exception {
    filter(FakeRequest.from("10.0.0.1", said("https")));
    assertThat(done).containsExactly("doFilter");
  }

  @Asvs("4.1.3")
  @Test
  void request_ofAStrangerThatSaysItCameByHttps_isNotBelieved() throws Exception {
    filter(FakeRequest.from("192.0.2.9", said("https")));
    assertThat(done).singleElement().asString().startsWith("sendRedirect https://");
  }

  @Test
  void request_ofThisMachineItself_goesOn() throws Exception {
    filter(FakeRequest.from("127.0.0.1", Map.of()));
    assertThat(done).containsExactly("doFilter");
  }

  @Test
  void request_whereHttpsIsNotAskedFor_goesOn() throws Exception {
    System.clearProperty("crm.https");
    filter(FakeRequest.from("192.0.2.9", Map.of()));
    assertThat(done).containsExactly("doFilter");
  }

  private static Map<String, String> said(String scheme) {
    return Map.of("X-Forwarded-Proto", scheme, "X-Forwarded-For", "192.0.2.9");
  }

  private void filter(HttpServletRequest request) throws Exception {
    FilterChain chain = (in, out) -> done.add("doFilter");
    var response =
        (HttpServletResponse)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> {
                  done.add(called.getName() + " " + arguments[0]);
                  return null;
                });
    new TransportFilter().doFilter(request, response, chain);
  }
}
