package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.TestServer;
import org.keyuan.crm.shared.access.Asvs;

/** Where log-in leads. */
class LogInIT {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer/list.xhtml?f=name%7E%E7%B2%BE%E5%AF%86&sort=-amount",
        "customer/edit.xhtml",
        "customer/view.xhtml?id=1&tab=orders"
      })
  void page_askedForFirst_isOpenedAfterLogIn(String page) throws IOException, InterruptedException {
    var caller = new Anonymous();
    var logIn = target(caller.get(page).headers().firstValue("Location").orElseThrow());
    assertThat(logIn).startsWith("login.xhtml?continue=");
    assertThat(caller.get(logIn).statusCode()).isEqualTo(200);
    assertThat(landing(caller.signIn("executive", logIn))).isEqualTo(page);
  }

  @Test
  void logIn_byItself_opensTheWelcomePage() throws IOException, InterruptedException {
    var caller = new Anonymous();
    assertThat(landing(caller.signIn("executive", "login.xhtml"))).isEqualTo("index.xhtml");
    assertThat(caller.get("index.xhtml").statusCode()).isEqualTo(200);
  }

  @Asvs({"1.1.1", "1.2.2", "3.7.2"})
  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/x.xhtml",
        "https://evil.example/x.xhtml",
        "/\\evil.example/x.xhtml",
        "@evil.example/x.xhtml",
        ".evil.example/x.xhtml",
        "/../evil.xhtml",
        "/a/../../evil.xhtml",
        "/sign-out",
        "/customer/list.xhtml\r\nSet-Cookie: a=b",
        "/customer/list.xhtml?x=\r\nLocation: https://evil.example",
        "javascript:alert(1)//.xhtml",
        "/login.xhtml",
        ""
      })
  void address_madeBySomebodyElse_leadsNowhereElse(String forged)
      throws IOException, InterruptedException {
    var logIn = "login.xhtml?continue=" + URLEncoder.encode(forged, StandardCharsets.UTF_8);
    assertThat(landing(new Anonymous().signIn("executive", logIn))).isEqualTo("index.xhtml");
  }

  @Asvs("3.5.1")
  @Test
  void form_sentWithoutASession_isNotSentAgainAfterLogIn()
      throws IOException, InterruptedException {
    var caller = new Anonymous();
    var answer = caller.post("preference", java.util.Map.of("locale", "en"));
    assertThat(target(answer.headers().firstValue("Location").orElseThrow()))
        .isEqualTo("login.xhtml");
  }

  @Asvs({"7.2.4", "7.4.1"})
  @Test
  void logIn_asSomebodyElse_endsTheSessionBefore() throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("executive");
    var first = caller.cookies().get("JSESSIONID");
    assertThat(caller.get("profile/view.xhtml").body()).contains("executive");
    caller.signIn("second");
    assertThat(caller.get("profile/view.xhtml").body())
        .contains("second")
        .doesNotContain("executive");
    caller.cookies().put("JSESSIONID", first);
    assertThat(caller.get("index.xhtml").statusCode()).isIn(302, 303);
  }

  private static String landing(java.net.http.HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isIn(302, 303);
    return target(answer.headers().firstValue("Location").orElseThrow());
  }

  /** The path inside the application; fails for any other place. */
  private static String target(String location) {
    var here = TestServer.property("crm.it.url");
    assertThat(URI.create(here).resolve(location).toString()).startsWith(here);
    return URI.create(here).resolve(location).toString().substring(here.length());
  }
}
