package org.keyuan.crm.it.proof;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.it.container.InsideServer;
import org.keyuan.crm.it.inside.proof.Canary;
import org.keyuan.crm.it.inside.proof.DeepText;

/** Somebody signed in, who asks for addresses and hears what they say. */
final class Visitor {

  private final String loginName;
  private final Set<String> hears;
  private final Set<String> trail;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  /**
   * @param hears marks that the person may come to know
   * @param trail marks that they may read in the audit trail besides
   */
  Visitor(String loginName, Set<String> hears, Set<String> trail) {
    this.loginName = loginName;
    this.hears = hears;
    this.trail = trail;
  }

  /**
   * What an address answered: its status, and the marks in its head and body that are not for this
   * person.
   */
  record Heard(int status, Set<String> marks, Set<String> forbidden) {}

  String loginName() {
    return loginName;
  }

  Visitor signIn() throws IOException, InterruptedException {
    var page = client.send(request("login.xhtml").GET().build(), BodyHandlers.ofString()).body();
    var form = new StringBuilder("loginName=" + loginName + "&signIn=&password=");
    form.append(InsideServer.world().get("password"));
    for (var field : hidden(page)) {
      form.append('&').append(field);
    }
    post("login.xhtml", form.toString());
    return this;
  }

  Heard get(String address) throws IOException, InterruptedException {
    return heard(address, client.send(request(address).GET().build(), BodyHandlers.ofByteArray()));
  }

  Heard post(String address, String form) throws IOException, InterruptedException {
    return heard(address, raw(address, form));
  }

  /** The status of what a page's script would be answered. */
  int ajax(String address, String form) throws IOException, InterruptedException {
    var request =
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Faces-Request", "partial/ajax")
            .POST(BodyPublishers.ofString(form));
    return send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  HttpResponse<byte[]> raw(String address, String form) throws IOException, InterruptedException {
    var request =
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return send(request, BodyHandlers.ofByteArray());
  }

  /** A server may end an idle connection at the moment at which it is used again. */
  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> answer)
      throws IOException, InterruptedException {
    try {
      return client.send(request, answer);
    } catch (IOException e) {
      return client.send(request, answer);
    }
  }

  /** The body of what an address answers, as text whatever its format. */
  String text(String address) throws IOException, InterruptedException {
    return DeepText.content(file(address));
  }

  /** The bytes of what an address answers; none where it refuses. */
  byte[] file(String address) throws IOException, InterruptedException {
    var answer = client.send(request(address).GET().build(), BodyHandlers.ofByteArray());
    return answer.statusCode() == 200 ? answer.body() : new byte[0];
  }

  /** Ids of the rows that a list's page shows. */
  List<String> listed(String address) throws IOException, InterruptedException {
    return ListText.rows(text(address));
  }

  /** The status of what a program would send. */
  int call(String verb, String address, String type) throws IOException, InterruptedException {
    var request =
        request(address).header("Content-Type", type).method(verb, BodyPublishers.ofString("{}"));
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private Heard heard(String address, HttpResponse<byte[]> answer) throws IOException {
    var marks = new TreeSet<>(Canary.in(DeepText.content(answer.body())));
    marks.addAll(Canary.in(answer.headers().map().toString()));
    var forbidden = new TreeSet<>(marks);
    forbidden.removeAll(hears);
    if (address.startsWith("audit/") || address.contains("list=audit")) {
      forbidden.removeAll(trail);
    }
    if (answer.headers().firstValue("Content-Type").orElse("").equals("application/pdf")) {
      // a narrow column breaks a mark, so that only its beginning is read
      forbidden.removeIf(part -> hears.stream().anyMatch(mark -> mark.startsWith(part)));
    }
    return new Heard(answer.statusCode(), marks, forbidden);
  }

  private static Set<String> hidden(String page) {
    var fields = new TreeSet<String>();
    Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>")
        .matcher(page)
        .results()
        .map(found -> found.group())
        .forEach(
            tag -> fields.add(attribute(tag, "name") + "=" + encoded(attribute(tag, "value"))));
    return fields;
  }

  private static String attribute(String tag, String name) {
    var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : "";
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(TestServer.property("crm.it.url") + path));
  }
}
