package org.keyuan.crm.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.regex.Pattern;

/** Somebody who signs in as people do and asks for pages. */
final class Visitor {
  private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]*)\" rel=\"next\"");

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();

  Visitor(String address) {
    this.address = address;
  }

  void signIn(String login, String password) throws IOException, InterruptedException {
    var form = new Form(get("login.xhtml"), "login");
    form.type("loginName", login).type("password", password).press("signIn");
    client.send(post("login.xhtml", form), BodyHandlers.discarding());
  }

  /**
   * The page.
   *
   * @throws IOException also when it is another page than the one asked for, such as log-in
   */
  String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request(path).GET().build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  /** The page behind this one of a list; empty where it is the last. */
  Optional<String> next(String path) throws IOException, InterruptedException {
    var found = NEXT.matcher(get(path));
    return found.find()
        ? Optional.of(path.replaceFirst("\\?.*", "") + found.group(1).replace("&amp;", "&"))
        : Optional.empty();
  }

  /** What a browser asks for a page, which it takes compressed. */
  HttpRequest page(String path) {
    return request(path).header("Accept-Encoding", "gzip").GET().build();
  }

  HttpRequest post(String path, Form form) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept-Encoding", "gzip")
        .POST(HttpRequest.BodyPublishers.ofString(form.body()))
        .build();
  }

  /** Sends the request and waits for the whole answer. */
  Answer send(HttpRequest request) throws IOException, InterruptedException {
    long start = System.nanoTime();
    var answer = client.send(request, BodyHandlers.ofByteArray());
    double millis = (System.nanoTime() - start) / 1e6;
    return new Answer(millis, answer.statusCode(), answer.body().length);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }
}
