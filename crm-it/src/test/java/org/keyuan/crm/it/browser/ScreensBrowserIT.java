package org.keyuan.crm.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.it.page.Browser;
import org.keyuan.crm.it.page.Session;

/** Every screen that opens without a record: it answers, speaks the language, hinders nobody. */
class ScreensBrowserIT {
  private static final List<String> MALFORMED =
      List.of(
          "",
          "?id=abc",
          "?id=-1",
          "?id=999999999999",
          "?id=99999999999999999999",
          "?id=&tab=%3Cb%3E",
          "?sort=%27&page=-5&f=name~%25_&f=x=1&f=&count=foo",
          "?page=99999999999&job=nothing&list=nothing&report=nothing");

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void screens_openInTheLanguage_andHinderNobody(String language) {
    try (var session = Browser.open(language).signIn("chief")) {
      session.go("button[name=locale][value=" + language + "]");
      assertThat(screens()).hasSizeGreaterThan(20);
      assertThat(screens().stream().flatMap(screen -> wrong(session, screen, language))).isEmpty();
    }
  }

  @Test
  void screens_onATelephone_needNoScrollingSideways() {
    try (var session = Browser.openPhone("zh-CN").signIn("chief")) {
      assertThat(screens().stream().filter(screen -> session.open(screen).overhang() > 0))
          .isEmpty();
    }
  }

  @Test
  void bars_onATelephone_leaveTheirButtonsWithinReach() {
    try (var session = Browser.openPhone("en").signIn("chief")) {
      assertThat(screens().stream().filter(screen -> session.open(screen).hasCoveredButton()))
          .isEmpty();
    }
  }

  @Test
  void screens_withAMalformedAddress_sayThatThereIsNoSuchThing() {
    try (var session = Browser.open("en").signIn("chief")) {
      var failing =
          Screens.all().stream()
              .flatMap(screen -> MALFORMED.stream().map(query -> screen + query))
              .filter(address -> session.page().request().get(address).status() >= 500);
      assertThat(failing).isEmpty();
    }
  }

  private static Stream<String> wrong(Session session, String screen, String language) {
    var answer = session.page().navigate(screen);
    if (answer.status() != 200) {
      return Stream.of(screen + " answered " + answer.status());
    }
    var text = session.find("main").innerText();
    var problems = Stream.<String>builder();
    if (text.matches("(?s).*\\?[a-z]+(_[a-z]+)?\\.[A-Za-z_.]+\\?.*")) {
      problems.add(screen + " lacks words: " + text);
    }
    if (!session.find("html").getAttribute("lang").equals(language)) {
      problems.add(screen + " is not in " + language);
    }
    session.obstacles().forEach(obstacle -> problems.add(screen + " " + obstacle));
    return problems.build();
  }

  private static List<String> screens() {
    return Screens.withoutRecord();
  }
}
