package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.it.browser.Screens;
import org.keyuan.crm.shared.access.Asvs;

/** What every page has, and what none has in it. */
class PagesSecurityIT {
  private static final Pattern PASSWORD =
      Pattern.compile("<input[^>]*autocomplete=\"(current|new)-password\"[^>]*>");

  @Asvs({"7.4.4", "14.2.1"})
  @Test
  void pages_offerToSignOut_andHaveNoSecretInAnAddress() throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("chief");
    for (var path : Screens.withoutRecord()) {
      var page = caller.get(path);
      if (page.statusCode() == 200 && page.body().contains("<nav")) {
        assertThat(page.body()).as(path).contains("/sign-out\"");
        assertThat(page.body())
            .as(path)
            .doesNotContainPattern("(href|src|action)=\"[^\"]*(csrf|jsessionid|password)=");
      }
    }
  }

  @Asvs({"6.2.6", "6.2.7"})
  @Test
  void passwordFields_hideWhatIsTyped_andTakeItFromAManager()
      throws IOException, InterruptedException {
    var caller = new Anonymous();
    var logIn = caller.get("login.xhtml").body();
    caller.signIn("executive");
    var pages = logIn + caller.get("profile/password.xhtml").body();
    var fields = PASSWORD.matcher(pages).results().map(found -> found.group()).toList();
    assertThat(fields)
        .hasSizeGreaterThan(2)
        .allSatisfy(
            field ->
                assertThat(field)
                    .contains("type=\"password\"")
                    .doesNotContain("onpaste", "readonly", "autocomplete=\"off\""));
  }

  @Asvs("7.2.3")
  @Test
  void sessionIds_areLongAndNeverTheSame() throws IOException, InterruptedException {
    var ids = new HashSet<String>();
    for (int i = 0; i < 50; i++) {
      var caller = new Anonymous();
      caller.get("login.xhtml");
      ids.add(caller.cookies().get("JSESSIONID").replaceAll("\\..*", ""));
    }
    // four bits a digit
    assertThat(ids).hasSize(50).allSatisfy(id -> assertThat(id).matches("[0-9a-fA-F]{28,}"));
  }

  @Asvs("5.4.2")
  @Test
  void download_hasANameThatTheServerMade() throws IOException, InterruptedException {
    var caller = new Anonymous();
    caller.signIn("executive");
    var answer = caller.get("export?list=customer&format=csv&name=..%2Fevil%22%0d%0aX:%20y");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .matches("attachment; filename\\*=UTF-8''[\\w%.-]+\\.csv");
  }
}
