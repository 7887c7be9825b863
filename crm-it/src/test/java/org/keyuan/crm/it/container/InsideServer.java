package org.keyuan.crm.it.container;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keyuan.crm.it.TestServer;

/** The tests' module inside the server: runs checks there and makes the people all tests share. */
public final class InsideServer {
  private static Map<String, String> world;

  private InsideServer() {}

  /**
   * Runs every check of a class; what went wrong by the check's name, an empty text for nothing.
   */
  public static Map<String, String> run(String checks) {
    return lines(post("?checks=" + checks), "\t");
  }

  /** Employee ids by login name, and everybody's {@code password}. */
  public static synchronized Map<String, String> world() {
    if (world == null) {
      world = lines(post(""), "=");
    }
    return world;
  }

  /** Gives a system parameter its value, as an administrator does; an empty one takes it away. */
  public static void set(String parameter, String value) {
    world();
    post("?parameter=" + parameter + "&value=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private static Map<String, String> lines(String answer, String separator) {
    var values = new LinkedHashMap<String, String>();
    answer
        .lines()
        .map(line -> line.split(separator, 2))
        .forEach(
            parts -> values.put(parts[0], parts.length < 2 ? "" : parts[1].replace('\r', '\n')));
    return values;
  }

  private static String post(String query) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(TestServer.url("/crm-it/run") + query))
              .header("Authorization", "Bearer " + TestServer.consoleKey())
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            "inside the server: " + answer.statusCode() + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
