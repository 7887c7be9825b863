package org.keyuan.crm.it.own;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who uses the server without a browser, and waits no longer than a minute. */
final class Person {
  private static final Pattern HIDDEN =
      Pattern.compile("<input[^>]*type=\"hidden\" name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI application;
  private final String language;

  Person(URI application, String language) {
    this.application = application;
    this.language = language;
  }

  HttpResponse<String> get(String path, String... headers) {
    return ask(path, headers).join();
  }

  /** Asks, and goes on without waiting. */
  CompletableFuture<HttpResponse<String>> ask(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(path, e);
    }
  }

  /** The log-in form as its page has it, filled in. */
  Map<String, String> logInForm(String loginName, String password) {
    Map<String, String> fields = hidden("login.xhtml");
    fields.putAll(Map.of("loginName", loginName, "password", password, "signIn", ""));
    return fields;
  }

  /** The hidden fields of a page. */
  Map<String, String> hidden(String page) {
    Map<String, String> fields = new TreeMap<>();
    HIDDEN
        .matcher(get(page).body())
        .results()
        .forEach(field -> fields.put(field.group(1), field.group(2)));
    return fields;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(application.resolve(path))
        .header("Accept-Language", language)
        .timeout(Duration.ofMinutes(1));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
