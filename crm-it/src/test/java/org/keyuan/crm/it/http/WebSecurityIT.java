package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.browser.Screens;
import org.keyuan.crm.shared.access.Asvs;

/** What the server answers to whoever does not use a browser as it is meant. */
class WebSecurityIT {
  static Stream<String> paths() {
    return Stream.concat(
        Screens.all().stream()
            .filter(
                path ->
                    !path.matches(
                        "(login|problem|account/(forgot|password|confirm|register))\\.xhtml")),
        servlets().stream());
  }

  private static List<String> servlets() {
    return new ClassFileImporter()
        .importPath(Path.of("../crm-web/target/classes")).stream()
            .filter(type -> type.isAnnotatedWith(WebServlet.class))
            .flatMap(type -> Arrays.stream(type.getAnnotationOfType(WebServlet.class).value()))
            .map(path -> path.substring(1).replace("/*", "/1"))
            .toList();
  }

  @Asvs({"7.2.1", "8.2.1"})
  @ParameterizedTest
  @MethodSource("paths")
  void path_withoutLogIn_showsNothing(String path) throws IOException, InterruptedException {
    var answer = new Anonymous().get(path);
    assertThat(answer.statusCode()).as(path).isIn(302, 303, 401, 403, 405);
    answer
        .headers()
        .firstValue("Location")
        .ifPresent(
            target ->
                assertThat(target).matches(".*/crm/login\\.xhtml(\\?(continue|refused)=.*)?"));
  }

  @Test
  void paths_haveServletsAndPages() {
    assertThat(servlets()).contains("pick", "sign-out");
    assertThat(paths()).hasSizeGreaterThan(25);
  }

  @Asvs("3.5.2")
  @ParameterizedTest
  @ValueSource(strings = {"api/jobs", "api/jobs/runs/1", "api/jobs/runs/1/log"})
  void rest_withoutTheKey_isRefused(String path) throws IOException, InterruptedException {
    assertThat(new Anonymous().get(path).statusCode()).isEqualTo(401);
  }

  /** Pages, redirects, failures, files, REST, things that are not there. */
  @Asvs({"3.2.1", "3.4.3", "3.4.4", "3.4.5", "3.4.6", "14.2.2", "14.2.3", "14.3.2"})
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "customer/list.xhtml",
        "login.xhtml",
        "account/forgot.xhtml",
        "account/password.xhtml?token=x",
        "account/confirm.xhtml?token=x",
        "account/register.xhtml",
        "oidc/start",
        "oidc/return?code=x&state=x",
        "signedout.xhtml",
        "customer/view.xhtml",
        "customer/view.xhtml?id=abc",
        "customer/view.xhtml?id=999999999",
        "customer/edit.xhtml?id=abc",
        "user/list.xhtml",
        "no-such-page.xhtml",
        "no-such-file",
        "assets/keyuan.css",
        "assets/none.css",
        "jakarta.faces.resource/none.js.xhtml?ln=x",
        "api/jobs",
        "api/none",
        "pick?kind=X",
        "export?list=none",
        "export?list=customer",
        "report/file?code=NONSENSE",
        "sign-out",
        "preference"
      })
  void answers_tellBrowsersWhatNotToDo(String path) throws IOException, InterruptedException {
    var caller = new Anonymous();
    guarded(path, caller.get(path));
    caller.signIn("executive");
    guarded(path, caller.get(path));
  }

  private static void guarded(String path, HttpResponse<String> answer) {
    var headers = answer.headers();
    var named = path + " " + answer.statusCode();
    assertThat(headers.allValues("X-Content-Type-Options")).as(named).containsExactly("nosniff");
    assertThat(headers.allValues("X-Frame-Options")).as(named).containsExactly("DENY");
    assertThat(headers.allValues("Referrer-Policy")).as(named).containsExactly("same-origin");
    if (!path.startsWith("assets/") && !path.startsWith("jakarta.faces.resource")) {
      assertThat(headers.allValues("Cache-Control")).as(named).containsExactly("no-store");
      assertThat(headers.allValues("Content-Security-Policy")).as(named).hasSize(1);
    }
    for (var policy : headers.allValues("Content-Security-Policy")) {
      assertThat(policy)
          .as(named)
          .containsAnyOf("script-src 'self' 'nonce-", "default-src 'none'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe-eval")
          .doesNotContainPattern("script-src[^;]*unsafe-inline");
    }
  }

  @Test
  void failure_isAPageWithItsStyle() throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("executive");
    var answer = caller.get("export?list=none");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("assets/keyuan.css");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src")
        .doesNotContain("sandbox");
  }

  @Asvs({"7.2.2", "7.2.4", "7.4.1"})
  @Test
  void session_changesItsIdAtLogIn_andDiesAtSignOut() throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.get("login.xhtml");
    var before = caller.cookies().get("JSESSIONID");
    caller.signIn("executive");
    var signedIn = caller.cookies().get("JSESSIONID");
    assertThat(signedIn).isNotNull().isNotEqualTo(before);
    var csrf = Anonymous.hidden(caller.get("index.xhtml").body()).get("csrf");
    assertThat(caller.post("sign-out", Map.of("csrf", csrf)).statusCode()).isIn(302, 303);
    caller.cookies().put("JSESSIONID", signedIn);
    assertThat(caller.get("index.xhtml").statusCode()).isIn(302, 303);
  }

  @Asvs({"3.3.2", "3.3.4"})
  @Test
  void cookies_areOutOfReachOfScriptsAndOtherSites() throws IOException, InterruptedException {
    var answer = new Anonymous().get("login.xhtml");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .containsIgnoringCase("HttpOnly")
                    .containsIgnoringCase("SameSite"));
  }

  @Asvs("3.5.1")
  @ParameterizedTest
  @ValueSource(strings = {"preference", "sign-out"})
  void plainForm_withoutTheSessionsSecret_isRefused(String path)
      throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("executive");
    assertThat(caller.post(path, Map.of("locale", "en")).statusCode()).isEqualTo(403);
    assertThat(caller.post(path, Map.of("csrf", "guessed")).statusCode()).isEqualTo(403);
    assertThat(caller.get("index.xhtml").statusCode()).isEqualTo(200);
  }

  @Asvs("3.5.1")
  @Test
  void facesForm_withoutItsViewState_changesNothing() throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("first");
    var form = Map.of("customer", "customer", "name", "forged 4711", "save", "");
    caller.post("customer/edit.xhtml", form);
    assertThat(caller.get("customer/list.xhtml?q=forged").body()).doesNotContain("forged 4711<");
  }

  @Asvs("16.5.1")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-such-page.xhtml",
        "customer/view.xhtml?id=abc",
        "customer/view.xhtml",
        "customer/edit.xhtml?id=999999999",
        "customer/edit.xhtml?id=abc",
        "sales/edit.xhtml?id=1&customerId=x",
        "tiering/edit.xhtml?id=",
        "pick?kind=X&q=1",
        "pick?kind=USER&q=a",
        "job/view.xhtml?id=-1",
        "report/file?code=NONSENSE",
        "customer/list.xhtml?f=lastSaleOn=nonsense..x",
        "customer/list.xhtml?sort=%27%3B--&page=99999999"
      })
  void nonsense_isAnsweredWithoutATrace(String path) throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("chief");
    HttpResponse<String> answer = caller.get(path);
    assertThat(answer.statusCode()).as(path).isNotEqualTo(500);
    assertThat(answer.body())
        .doesNotContain("java.lang", "org.keyuan", "\tat ", "Exception", "H2", "SELECT ");
  }

  @Asvs({"8.2.1", "8.3.1"})
  @ParameterizedTest
  @ValueSource(
      strings = {
        "identity/user/list.xhtml", "settings/parameter/list.xhtml", "job/list.xhtml",
        "backup/list.xhtml", "identity/user/edit.xhtml", "organisation/department/edit.xhtml"
      })
  void administration_isRefusedToAnOperator(String path) throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("second");
    var answer = caller.get(path);
    var body = answer.body();
    assertThat(
            answer.statusCode() != 200
                || !body.contains("data-list=\"") && !body.contains("id=\"save\""))
        .as(path + " " + answer.statusCode())
        .isTrue();
  }
}
