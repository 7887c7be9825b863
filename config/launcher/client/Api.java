import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The application's REST interface, with the console key on every request. */
final class Api {
  static final int UNREACHABLE = 3;
  static final int ALREADY_RUNNING = 4;
  static final int REFUSED = 1;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI base;
  private final String key;

  /**
   * @param base the address that ends in {@code /api/}
   */
  Api(String base, Path keyFile) throws IOException {
    this.base = URI.create(base);
    this.key = Files.readString(keyFile).strip();
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  JsonStructure get(String path) throws IOException, InterruptedException {
    return json(request(path).timeout(Duration.ofSeconds(60)).GET());
  }

  JsonObject post(String path, Map<String, String> members) throws IOException, InterruptedException {
    JsonObjectBuilder body = Json.createObjectBuilder();
    members.forEach(body::add);
    return json(
            request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.build().toString())))
        .asJsonObject();
  }

  /** Sends the file as it is; it is never held in memory. */
  JsonObject upload(String path, Map<String, String> query, Path file) throws IOException, InterruptedException {
    String parameters =
        query.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    return json(
            request(path + "?" + parameters)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(file)))
        .asJsonObject();
  }

  /**
   * @param address absolute, or relative to the interface
   */
  void download(String address, Path target) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(request(address).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new Refusal(plain(response.statusCode()), REFUSED);
      }
      Files.copy(body, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Authorization", "Bearer " + key)
        .header("Accept", "application/json")
        .header("Accept-Language", Words.LOCALE.toLanguageTag());
  }

  private JsonStructure json(HttpRequest.Builder builder) throws IOException, InterruptedException {
    HttpResponse<String> response = send(builder.build());
    int status = response.statusCode();
    if (status == 200 || status == 201 || status == 202) {
      return parse(response.body());
    }
    throw new Refusal(explanation(status, response.body()), status == 409 ? ALREADY_RUNNING : REFUSED);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (ConnectException e) {
      throw new Refusal(Words.of("unreachable", base), UNREACHABLE);
    }
  }

  private static JsonStructure parse(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.read();
    }
  }

  private static String explanation(int status, String body) {
    try {
      String message = CrmClient.text(parse(body).asJsonObject(), "message");
      if (!message.isEmpty()) {
        return message;
      }
    } catch (JsonException | ClassCastException e) {
      // an error page of the server, not of the application
      return plain(status);
    }
    return plain(status);
  }

  private static String plain(int status) {
    return switch (status) {
      case 401, 403 -> Words.of("key_refused");
      case 404 -> Words.of("unknown");
      case 413 -> Words.of("too_big");
      default -> Words.of("answers", status);
    };
  }
}
