package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.it.inside.Documents;
import org.keyuan.crm.shared.access.Asvs;

/** Pictures of documents, sent by whoever does not use the page. */
class RealNameIT {
  private static final String PATH = "realname/upload";

  @Asvs("3.5.1")
  @Test
  void upload_withoutTheSessionsSecret_isRefused() throws IOException, InterruptedException {
    var caller = signedIn();
    var fields = Map.of("side", "FRONT", "consent", "true", "csrf", "guessed");
    assertThat(caller.upload(PATH, fields, Documents.picture()).statusCode()).isEqualTo(403);
    var strange = new Anonymous().upload(PATH, fields, Documents.picture());
    assertThat(strange.statusCode()).isIn(302, 303, 401, 403);
    assertThat(strange.body()).doesNotContain("message");
  }

  @Asvs("5.2.2")
  @Test
  void upload_ofSomethingElse_isRefusedInWords() throws IOException, InterruptedException {
    var caller = signedIn();
    var csrf = Anonymous.hidden(caller.get("index.xhtml").body()).get("csrf");
    var html = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    refused(caller, Map.of("csrf", csrf, "side", "FRONT", "consent", "true"), html);
    refused(caller, Map.of("csrf", csrf, "side", "FRONT"), Documents.picture());
    refused(caller, Map.of("csrf", csrf, "side", "../x", "consent", "true"), Documents.picture());
    refused(caller, Map.of("csrf", csrf, "side", "FRONT", "consent", "true"), new byte[11 << 20]);
    refused(caller, Map.of("csrf", csrf, "side", "FRONT", "consent", "true"), new byte[0]);
    var plain = caller.post(PATH, Map.of("csrf", csrf, "side", "FRONT", "consent", "true"));
    assertThat(plain.statusCode()).isEqualTo(422);
    assertThat(caller.get(PATH).statusCode()).isEqualTo(405);
  }

  private static void refused(Anonymous caller, Map<String, String> fields, byte[] file)
      throws IOException, InterruptedException {
    var answer = caller.upload(PATH, fields, file);
    assertThat(answer.statusCode()).as(fields.toString()).isEqualTo(422);
    assertThat(answer.body()).contains("{\"message\":\"").doesNotContain("?", "Exception");
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
  }

  private static Anonymous signedIn() throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("marketer");
    return caller;
  }
}
