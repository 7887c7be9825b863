package org.keyuan.crm.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who signs in as people do and asks for pages. */
final class Visitor {
  private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

  private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]*)\" rel=\"next\"");

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Visitor(String address) {
    this.address = address;
  }

  void signIn(String login, String password) throws IOException, InterruptedException {
    var fields = new TreeMap<String, String>();
    HIDDEN.matcher(get("login.xhtml")).results().forEach(tag -> hidden(tag.group(), fields));
    fields.put("loginName", login);
    fields.put("password", password);
    fields.put("signIn", "");
    var body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        request("login.xhtml")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    client.send(request, BodyHandlers.ofString());
  }

  private static void hidden(String tag, TreeMap<String, String> fields) {
    fields.put(attribute(tag, "name"), attribute(tag, "value"));
  }

  private static String attribute(String tag, String name) {
    var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : "";
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

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }
}
