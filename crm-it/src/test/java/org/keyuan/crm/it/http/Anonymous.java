package org.keyuan.crm.it.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.it.container.InsideServer;

/** A caller without a browser: keeps cookies by hand so that tests see and change each of them. */
final class Anonymous {
  private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  /** Sends a plain form. */
  HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Sends a form with a file as its last field. */
  HttpResponse<String> upload(String path, Map<String, String> fields, byte[] file)
      throws IOException, InterruptedException {
    var body = new ByteArrayOutputStream();
    var line = "--it-boundary\r\nContent-Disposition: form-data; name=\"";
    for (var field : fields.entrySet()) {
      var text = line + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n";
      body.write(text.getBytes(StandardCharsets.UTF_8));
    }
    var head = line + "file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n";
    body.write(head.getBytes(StandardCharsets.UTF_8));
    body.write(file);
    body.write("\r\n--it-boundary--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=it-boundary")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  /** Sends anything: headers as names and values in turn. */
  HttpResponse<String> send(String method, String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    var request = request(path).method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  /** Sends the log-in form as the page has it. */
  HttpResponse<String> signIn(String loginName) throws IOException, InterruptedException {
    return signIn(loginName, "login.xhtml");
  }

  /** As {@link #signIn(String)}, on the log-in page of this address. */
  HttpResponse<String> signIn(String loginName, String page)
      throws IOException, InterruptedException {
    return signIn(loginName, InsideServer.world().get("password"), page);
  }

  /** As {@link #signIn(String, String)}, with a password of its own. */
  HttpResponse<String> signIn(String loginName, String password, String page)
      throws IOException, InterruptedException {
    var fields = hidden(get(page).body());
    fields.put("loginName", loginName);
    fields.put("password", password);
    fields.put("signIn", "");
    return post("login.xhtml", fields);
  }

  /** Names and values of a page's hidden fields. */
  static Map<String, String> hidden(String page) {
    var fields = new TreeMap<String, String>();
    HIDDEN
        .matcher(page)
        .results()
        .map(found -> found.group())
        .forEach(field -> fields.put(attribute(field, "name"), attribute(field, "value")));
    return fields;
  }

  private static String attribute(String tag, String name) {
    var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : "";
  }

  Map<String, String> cookies() {
    return cookies;
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(TestServer.property("crm.it.url") + path));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    var answer = client.send(request, BodyHandlers.ofString());
    for (var line : answer.headers().allValues("Set-Cookie")) {
      var cookie = line.split(";")[0].split("=", 2);
      cookies.put(cookie[0], cookie.length > 1 ? cookie[1] : "");
    }
    return answer;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
