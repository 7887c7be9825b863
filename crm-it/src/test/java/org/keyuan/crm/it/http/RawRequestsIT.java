package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.shared.access.Asvs;

/** Requests that are made by hand to confuse a server. */
class RawRequestsIT {
  private static final String[] TRACES = {"java.lang", "org.keyuan", "\tat ", "Exception", "jdbc"};

  @Asvs("13.4.4")
  @Test
  void trace_givesNothingBack() throws IOException {
    var answer =
        RawRequest.send(
            "TRACE /crm/login.xhtml HTTP/1.1\r\nHost: HERE\r\nX-Secret: 4711\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 405").doesNotContain("4711");
  }

  @Asvs("4.2.1")
  @ParameterizedTest
  @CsvSource({
    "'Content-Length: 5\r\nContent-Length: 6'",
    "'Content-Length: -1'",
    "'Content-Length: 5x'",
    "'Transfer-Encoding: gzip, nonsense\r\nContent-Length: 5'",
  })
  void length_inDoubt_isRefused(String headers) throws IOException {
    var answer =
        RawRequest.send(
            "POST /crm/login.xhtml HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\n"
                + headers
                + "\r\n\r\nhello");
    assertThat(answer).matches("(?s)HTTP/1\\.1 (4|501).*").doesNotContain(TRACES);
  }

  @Asvs("4.2.1")
  @Test
  void length_besidesChunks_isPassedOver() throws IOException {
    var second = "GET /crm/assets/icon.svg HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\n\r\n";
    var answer =
        RawRequest.send(
            "POST /crm/no-such HTTP/1.1\r\nHost: HERE\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "0\r\n\r\n"
                + second);
    assertThat(answer).doesNotContain(TRACES);
    assertThat(answer.contains("<svg") || answer.startsWith("HTTP/1.1 400")).isTrue();
  }

  @Asvs("3.7.2")
  @ParameterizedTest
  @ValueSource(strings = {"/crm/customer/list.xhtml", "/crm/index.xhtml"})
  void redirect_whateverHostIsNamed_leadsNowhereElse(String path) throws IOException {
    var answer =
        RawRequest.send(
            "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertThat(answer).contains("Location: /crm/login.xhtml").doesNotContain("evil.example");
  }

  @Asvs({"16.5.1", "1.1.1"})
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/crm/login.xhtml?continue=%",
        "/crm/login.xhtml?continue=%ff%fe",
        "/crm/login.xhtml?continue=%c0%ae%c0%ae/",
        "/crm/%00.xhtml",
        "/crm/login.xhtml%0d%0aX-Injected:%20yes",
        "/crm/..%252f..%252fetc/passwd",
        "/crm/login.xhtml;jsessionid=0000",
        "/crm/login.xhtml?a[]=1&a[b]=2&=&&"
      })
  void address_thatIsMalformed_isAnsweredWithoutATrace(String path) throws IOException {
    var answer =
        RawRequest.send("GET " + path + " HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 ")
        .doesNotStartWith("HTTP/1.1 5")
        .doesNotContain(TRACES)
        .doesNotContain("\nX-Injected", "root:");
  }

  @Asvs("16.5.1")
  @ParameterizedTest
  @CsvSource({
    "multipart/form-data, no boundary at all",
    "multipart/form-data; boundary=x, --y nonsense",
    "multipart/form-data; boundary=x, '--x\r\nContent-Disposition: form-data; name=\"a'",
    "application/x-www-form-urlencoded; charset=nonsense, a=1",
    "application/x-www-form-urlencoded, a=%zz&jakarta.faces.ViewState=%00",
    "text/xml, <!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
  })
  void body_thatIsMalformed_isAnsweredWithoutATrace(String type, String body)
      throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("first");
    var answer =
        caller.send(
            "POST",
            "importing/list.xhtml",
            body.getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            type);
    assertThat(answer.statusCode()).as(type).isLessThan(500);
    assertThat(answer.body()).doesNotContain(TRACES).doesNotContain("root:");
  }

  @Asvs({"5.2.1", "16.5.1"})
  @ParameterizedTest
  @CsvSource({
    "application/json, 70000, 413",
    "text/plain, 10, 415",
    "application/xml, 10, 415",
    "application/json, 10, 400"
  })
  void json_thatIsNone_orTooLong_isRefused(String type, int length, int status)
      throws IOException, InterruptedException {
    var answer =
        new Anonymous()
            .send(
                "POST",
                "api/jobs/backup/runs",
                " ".repeat(length).getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                type,
                "Authorization",
                "Bearer " + TestServer.consoleKey());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain(TRACES);
  }
}
