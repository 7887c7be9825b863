package org.keyuan.crm.it.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.shared.access.Asvs;

/** Doors that code could open to what people type are where they are known, or nowhere. */
class DangerousCallsTest {
  @Asvs({"1.2.5", "1.3.2", "1.3.7", "1.5.2"})
  @Test
  void nothingTyped_isRunOrMadeAnObject() {
    assertThat(
            using(
                "ProcessBuilder|Runtime\\.getRuntime\\(\\)\\.exec|ObjectInputStream|XMLDecoder|ScriptEngine"
                    + "|ELProcessor|createValueExpression|createMethodExpression|StringTemplate|freemarker|velocity"
                    + "|Class\\.forName\\(\\s*[a-z]"))
        .isEmpty();
  }

  @Asvs("1.3.8")
  @Test
  void names_lookedUpInTheDirectoryOfTheServer_areConstants() {
    assertThat(using("\\blookup\\((?!\"|[A-Z]\\w*\\.[A-Z_]+\\)|[A-Z_]+\\))")).isEmpty();
  }

  /** The constants of an enum hand theirs to its constructor. */
  @Asvs("1.2.9")
  @Test
  void patterns_areConstants_orQuoted() {
    assertThat(using("Pattern\\.compile\\(\\s*+(?!\"|Pattern\\.quote|[A-Z_]+\\b)"))
        .allMatch(path -> path.endsWith("/realname/domain/DocumentType.java"));
  }

  @Asvs("1.3.10")
  @Test
  void formats_areConstants() {
    assertThat(using("String\\.format\\((?!\\s*+(?:Locale\\.ROOT,\\s*)?\")")).isEmpty();
  }

  /** Who may open a connection by itself; the database is the server's business. */
  @Asvs({"1.3.6", "15.3.2"})
  @Test
  void connections_areOpenedByFewClasses_thatFollowNoRedirect() {
    var text = Sources.main(".java");
    var callers = using("HttpClient\\.new|openConnection\\(|new Socket\\(");
    assertThat(callers).allSatisfy(path -> assertThat(path).contains("/directory/"));
    assertThat(callers)
        .allSatisfy(
            path ->
                assertThat(text.get(path)).doesNotContain("Redirect.ALWAYS", "Redirect.NORMAL"));
  }

  @Asvs({"6.5.3", "11.5.1"})
  @Test
  void randomness_isSecure() {
    assertThat(using("new Random\\(|Math\\.random|ThreadLocalRandom|RandomStringUtils")).isEmpty();
    assertThat(using("new SecureRandom\\(\\)")).hasSizeGreaterThan(1);
  }

  /** Drafts, and ids of records, live in their window until somebody signs out. */
  @Asvs({"1.3.2", "3.2.2", "15.3.6"})
  @Test
  void scripts_writeTextAsText_andStoreDraftsAndIdsAlone() {
    assertThat(
            using(
                Sources.main(".js"),
                "innerHTML\\s*\\+?=|outerHTML\\s*=|insertAdjacentHTML|document\\.write|\\beval\\(|new Function\\("
                    + "|localStorage|sessionStorage(?!\\.(?:clear\\(\\)|(?:set|get|remove)Item\\((?:DRAFT|WAY|CHOSEN)\\b))|indexedDB|document\\.cookie|__proto__|postMessage"))
        .isEmpty();
  }

  @Asvs("3.7.1")
  @Test
  void pages_needNoPlugin() {
    assertThat(using(Sources.main(".xhtml"), "<(object|embed|applet|iframe)\\b")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"new ProcessBuilder(typed)", "in = new ObjectInputStream(stream)"})
  void violations_areSeen(String planted) {
    assertThat(using(Map.of("a", planted), "ProcessBuilder|ObjectInputStream")).isNotEmpty();
  }

  private static Set<String> using(String forbidden) {
    var product = Sources.main(".java");
    product.keySet().removeIf(path -> path.startsWith("crm-it/"));
    return using(product, forbidden);
  }

  private static Set<String> using(Map<String, String> texts, String forbidden) {
    var pattern = Pattern.compile(forbidden);
    var found = new TreeSet<String>();
    texts.forEach(
        (path, text) -> {
          if (pattern.matcher(text).find()) {
            found.add(path);
          }
        });
    return found;
  }
}
