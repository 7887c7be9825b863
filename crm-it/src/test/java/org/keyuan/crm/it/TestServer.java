package org.keyuan.crm.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server that {@code ./crm test} started for the tests. All of them share it, so a test makes
 * its own records and leaves those of others alone.
 */
public final class TestServer {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private TestServer() {}

  /** The application's address with the given path behind it, e.g. {@code login.xhtml}. */
  public static URI url(String path) {
    return URI.create(property("crm.it.url")).resolve(path);
  }

  /** Fetches a page as nobody, without following redirects. */
  public static HttpResponse<String> get(URI url) throws IOException, InterruptedException {
    return CLIENT.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The secret that lets the command line call the REST interface. */
  public static String consoleKey() throws IOException {
    return Files.readString(Path.of(property("crm.it.consoleKeyFile"))).strip();
  }

  /** The folder of the database and the backups. */
  public static Path dataDirectory() {
    return Path.of(property("crm.it.data"));
  }

  /** What the server wrote down since its domain was made. */
  public static Path log() {
    return Path.of(property("crm.it.state"), "domains", "crm", "logs", "server.log");
  }

  /** The server's process. */
  public static ProcessHandle process() throws IOException {
    Path pid = Path.of(property("crm.it.state"), "domains", "crm", "config", "pid");
    return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
  }

  /**
   * @throws IllegalStateException when the tests were not started by {@code ./crm test}
   */
  public static String property(String name) {
    String value = System.getProperty(name);
    if (value == null || value.isBlank() || value.startsWith("${")) {
      throw new IllegalStateException(name + " is not set: run ./crm test");
    }
    return value;
  }
}
