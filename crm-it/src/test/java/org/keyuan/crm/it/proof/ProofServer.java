package org.keyuan.crm.it.proof;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.it.TestServer;

/** The part of the proof that works inside of the server. */
final class ProofServer {
  private ProofServer() {}

  /** {@code name=value} lines; a name may come more than once. */
  static List<Map.Entry<String, String>> ask(String what) throws IOException, InterruptedException {
    var encoded = URLEncoder.encode(what, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(TestServer.url("/crm-it/proof") + "?ask=" + encoded))
            .header("Authorization", "Bearer " + TestServer.consoleKey())
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("inside the server: " + answer.statusCode());
    }
    return answer
        .body()
        .lines()
        .map(line -> line.split("=", 2))
        .map(p -> Map.entry(p[0], p[1]))
        .toList();
  }

  static Map<String, String> map(String what) throws IOException, InterruptedException {
    var map = new LinkedHashMap<String, String>();
    ask(what).forEach(line -> map.put(line.getKey(), line.getValue()));
    if (map.containsKey("wrong")) {
      throw new IllegalStateException(what + " inside the server: " + map.get("wrong"));
    }
    return map;
  }

  /** Everything that is wrong, a line each. */
  static List<String> wrong(List<Map.Entry<String, String>> answer) {
    return answer.stream()
        .filter(l -> l.getKey().equals("wrong"))
        .map(Map.Entry::getValue)
        .toList();
  }
}
