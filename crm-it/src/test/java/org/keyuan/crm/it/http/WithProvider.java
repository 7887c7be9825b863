package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.directory.OpenIdProvider;

/**
 * An OpenID provider that the product knows, an account for a person of it, and a browser that goes
 * there and comes back.
 */
abstract class WithProvider {
  static final String REFUSED = "login.xhtml?refused=provider";

  final String login = "o" + UUID.randomUUID().toString().substring(0, 8);
  final Anonymous browser = new Anonymous();
  OpenIdProvider provider;

  @BeforeEach
  void open() throws Exception {
    provider = OpenIdProvider.open();
    InsideServer.account(login, "OIDC", "OPERATOR");
  }

  @AfterEach
  void close() {
    provider.close();
  }

  /** Goes the whole way and gives the page to which it leads. */
  static String landing(Anonymous browser) throws Exception {
    return target(browser.get(wayBack(browser)));
  }

  /** Goes to the provider and gives the way back, not yet taken. */
  static String wayBack(Anonymous browser) throws Exception {
    return back(location(browser.get("oidc/start")));
  }

  /** The way back from an address of the provider, relative to the product. */
  static String back(String address) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(302);
    return path(location(answer));
  }

  static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isIn(302, 303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  static String target(HttpResponse<String> answer) {
    return path(location(answer));
  }

  static String path(String location) {
    var here = TestServer.property("crm.it.url");
    var there = URI.create(here).resolve(location).toString();
    assertThat(there).startsWith(here);
    return there.substring(here.length());
  }
}
