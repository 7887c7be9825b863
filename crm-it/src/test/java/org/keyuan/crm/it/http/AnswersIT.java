package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.shared.access.Asvs;

/** What answers say of themselves, and what asking alone can't do. */
class AnswersIT {
  private static final byte[] NOTHING = {};

  @Asvs("4.1.1")
  @ParameterizedTest
  @CsvSource({
    "login.xhtml, text/html",
    "customer/list.xhtml, text/html",
    "customer/view.xhtml?id=999999999, text/html",
    "no-such-page.xhtml, text/html",
    "assets/keyuan.css, text/css",
    "assets/keyuan.js, text/javascript",
    "assets/icon.svg, image/svg+xml",
    "export?list=customer&format=csv, text/csv",
    "pick?kind=REGION&q=a, application/json",
    "api/jobs, application/json",
    "api/none, application/json",
  })
  void answer_saysWhatItIs_andInWhichEncoding(String path, String type)
      throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("executive");
    var said = caller.get(path).headers().firstValue("Content-Type").orElse("");
    assertThat(said).startsWith(type);
    if (type.startsWith("text/") || type.endsWith("+xml")) {
      assertThat(said).containsIgnoringCase("charset=UTF-8");
    }
  }

  @Asvs("3.4.2")
  @ParameterizedTest
  @ValueSource(strings = {"GET", "OPTIONS"})
  void otherSites_areNotAllowedToRead(String method) throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("executive");
    for (var path : new String[] {"index.xhtml", "api/jobs", "export?list=customer", "pick?q=a"}) {
      var answer =
          caller.send(
              method,
              path,
              NOTHING,
              "Origin",
              "https://evil.example",
              "Access-Control-Request-Method",
              "POST");
      assertThat(answer.headers().map().keySet())
          .as(path)
          .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
    }
  }

  @Asvs("3.5.3")
  @ParameterizedTest
  @ValueSource(
      strings = {"sign-out", "preference?locale=en", "view-as?user=1", "report/keep?act=x"})
  void change_byReading_isRefused(String path) throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("executive");
    assertThat(caller.get(path).statusCode()).isEqualTo(405);
    assertThat(caller.get("index.xhtml").statusCode()).isEqualTo(200);
  }

  @Asvs({"13.4.1", "13.4.3"})
  @ParameterizedTest
  @ValueSource(
      strings = {
        ".git/config",
        ".git/HEAD",
        ".svn/entries",
        "WEB-INF/web.xml",
        "WEB-INF/keyuan.taglib.xml",
        "META-INF/MANIFEST.MF",
        "assets/",
        "customer/",
        "WEB-INF/",
        "assets/..;/WEB-INF/web.xml",
        "%2e%2e/WEB-INF/web.xml",
        "assets/%2e%2e/WEB-INF/web.xml",
        "jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
        "jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF"
      })
  void sources_areNotServed_andFoldersNotListed(String path)
      throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("executive");
    var answer = caller.get(path);
    assertThat(answer.statusCode()).as(path).isNotEqualTo(200);
    assertThat(answer.body()).doesNotContain("<web-app", "Index of", "[core]", "Manifest-Version");
  }

  @Asvs("15.3.7")
  @Test
  void parameter_givenTwice_countsOnce() throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("executive");
    var once = caller.get("customer/list.xhtml?sort=name&page=1");
    var twice = caller.get("customer/list.xhtml?sort=name&sort='&page=1&page=99999");
    assertThat(twice.statusCode()).isEqualTo(200);
    assertThat(rows(twice.body())).isEqualTo(rows(once.body()));
  }

  private static long rows(String page) {
    return page.split("<tr", -1).length;
  }

  @Asvs("14.3.1")
  @Test
  void signOut_hasTheBrowserForget() throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("executive");
    var csrf = Anonymous.hidden(caller.get("index.xhtml").body()).get("csrf");
    var answer = caller.post("sign-out", Map.of("csrf", csrf));
    assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
  }
}
