package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.access.Asvs;

/** An administrator sets limits; who meets one is told when to go on, and nobody else feels it. */
class RateIT {
  private static final int LIMIT = 3;

  /** Parameters are read anew every few seconds; before that the former limit counts. */
  private static final int MOST_ASKED = 500;

  @BeforeAll
  static void limit() throws IOException, InterruptedException {
    set("rate.heavy", LIMIT);
    set("rate.search", LIMIT);
  }

  @AfterAll
  static void lift() throws IOException, InterruptedException {
    set("rate.heavy", 0);
    set("rate.search", 0);
  }

  @Asvs({"2.4.1", "15.2.2"})
  @Test
  void exports_beyondTheLimit_waitWithAPageThatSaysSo() throws IOException, InterruptedException {
    var greedy = new Anonymous();
    greedy.signIn("executive");
    var refused = askUntilRefused(greedy, "export?list=customer&format=csv&f=number%3DNONE");
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(refused.body()).contains("keyuan.css").doesNotContain("{0}");
    assertThat(greedy.get("customer/list.xhtml").statusCode()).isEqualTo(200);

    var other = new Anonymous();
    other.signIn("chief");
    assertThat(other.get("export?list=customer&format=csv&f=number%3DNONE").statusCode())
        .isEqualTo(200);
  }

  @Asvs("2.4.1")
  @Test
  void searches_beyondTheLimit_areAnsweredInJson() throws IOException, InterruptedException {
    var greedy = new Anonymous();
    greedy.signIn("executive");
    var refused = askUntilRefused(greedy, "pick?kind=REGION&q=a");
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(refused.body()).contains("\"retryAfter\":");
  }

  private static java.net.http.HttpResponse<String> askUntilRefused(Anonymous caller, String path)
      throws IOException, InterruptedException {
    for (int i = 0; i < MOST_ASKED; i++) {
      var answer = caller.get(path);
      if (answer.statusCode() == 429) {
        return answer;
      }
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    throw new AssertionError("asked " + MOST_ASKED + " times without a limit");
  }

  private static void set(String parameter, int value) throws IOException, InterruptedException {
    var chief = new Anonymous();
    chief.signIn("chief");
    var list = chief.get("settings/parameter/list.xhtml?f=name%3D" + parameter).body();
    var id = Pattern.compile("parameter/edit\\.xhtml\\?id=(\\d+)").matcher(list);
    assertThat(id.find()).as(parameter + " is listed").isTrue();
    var address = "settings/parameter/edit.xhtml?id=" + id.group(1);
    var page = chief.get(address).body();
    var fields = Anonymous.hidden(page);
    fields.put(first(page, "<input[^>]*\\bname=\"([^\"]*value)\""), String.valueOf(value));
    fields.put(first(page, "<(?:input|button)[^>]*\\bname=\"([^\"]*save)\""), "");
    assertThat(chief.post(address, fields).statusCode()).isIn(200, 302, 303);
  }

  private static String first(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
