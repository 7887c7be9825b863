package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.keyuan.crm.it.TestServer;

/** The way of a browser to the provider and back. */
final class OidcWay {
  private OidcWay() {}

  /** Goes to the provider and gives the way back, relative to the product. */
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
