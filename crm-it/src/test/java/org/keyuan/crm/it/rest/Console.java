package org.keyuan.crm.it.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The REST interface with the console key, as the command line and other systems call it. */
public final class Console {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int BEAT_MILLIS = 100;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;
  private final String key;

  /**
   * @param application the application's address, with a slash at its end
   */
  public Console(URI application, String key) {
    this.base = application.resolve("api/");
    this.key = key;
  }

  /** Starts a job and gives the id of its run. */
  public long start(String job, Map<String, String> parameters) {
    JsonObject body = new JsonObject();
    parameters.forEach(body::addProperty);
    return send(
            "jobs/" + job + "/runs", "application/json", BodyPublishers.ofString(body.toString()))
        .get("id")
        .getAsLong();
  }

  /** Sends a file to be checked or imported; the run is {@code id}, the import {@code import}. */
  public JsonObject upload(String kind, String fileName, Map<String, String> query, byte[] file) {
    String path = "imports/" + kind + "?fileName=" + encode(fileName);
    for (Map.Entry<String, String> entry : query.entrySet()) {
      path += "&" + entry.getKey() + "=" + encode(entry.getValue());
    }
    return send(path, "application/octet-stream", BodyPublishers.ofByteArray(file));
  }

  public JsonObject run(long id) {
    return json("jobs/runs/" + id).getAsJsonObject();
  }

  /** What stands in a run's log, a line each. */
  public String log(long id) {
    StringBuilder lines = new StringBuilder();
    for (JsonElement line : json("jobs/runs/" + id + "/log").getAsJsonArray()) {
      lines.append(line.getAsJsonObject().get("message").getAsString()).append('\n');
    }
    return lines.toString();
  }

  /** Waits for the end of a run. */
  public JsonObject await(long id) {
    waitFor("run " + id + " is going on", () -> !isGoingOn(id));
    return run(id);
  }

  public boolean isGoingOn(long id) {
    return run(id).get("state").getAsString().equals("STARTED");
  }

  public JsonElement json(String path) {
    return JsonParser.parseString(text(path));
  }

  public String text(String path) {
    HttpResponse<String> answer = answer(request(path).GET().build());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode() + answer.body());
    }
    return answer.body();
  }

  /** Asks again and again, a few times a second. */
  public static void waitFor(String otherwise, Supplier<Boolean> done) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!done.get()) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("after " + PATIENCE + ": " + otherwise);
      }
      CompletableFuture.runAsync(
              () -> {}, CompletableFuture.delayedExecutor(BEAT_MILLIS, TimeUnit.MILLISECONDS))
          .join();
    }
  }

  private JsonObject send(String path, String type, BodyPublisher body) {
    HttpResponse<String> answer =
        answer(request(path).header("Content-Type", type).POST(body).build());
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(path + " answered " + answer.statusCode() + answer.body());
    }
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Authorization", "Bearer " + key)
        .timeout(Duration.ofMinutes(2));
  }

  private HttpResponse<String> answer(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
