package org.keyuan.crm.it.container;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
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
    post("", "parameter=" + parameter + "&value=" + encode(value));
  }

  /** Gives it a value that an administrator could not set, as an older product may have. */
  public static void store(String parameter, String value) {
    work("stored", parameter, value);
  }

  /** An account that another store proves, e.g. {@code LDAP}, with one role. */
  public static void account(String login, String source, String role) {
    work("account", login, source + " " + role);
  }

  /** A role with some permissions, e.g. {@code CUSTOMER.VIEW.OWN USER.VIEW.ALL}. */
  public static void role(String code, String permissions) {
    work("role", code, permissions);
  }

  /** Everything stored of an account with its roles; empty where there is none. */
  public static String state(String login) {
    return work("state", login, "");
  }

  /** The ways in which a name has signed in or was refused, oldest first. */
  public static String signIns(String login) {
    return work("signIns", login, "");
  }

  /** From here on statements are counted. */
  public static void countStatements() {
    work("statements", "begin", "");
  }

  /** What the database ran since then: each statement behind how often, in a line. */
  public static List<String> statements() {
    return work("statements", "end", "").lines().toList();
  }

  private static String work(String work, String name, String value) {
    world();
    return post("", "work=" + work + "&name=" + encode(name) + "&value=" + encode(value));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
    return post(query, "");
  }

  private static String post(String query, String form) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(TestServer.url("/crm-it/run") + query))
              .header("Authorization", "Bearer " + TestServer.consoleKey())
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
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
