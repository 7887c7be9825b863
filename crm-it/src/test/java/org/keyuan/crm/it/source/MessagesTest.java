package org.keyuan.crm.it.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A missing, wrong or forgotten translation fails the build. */
class MessagesTest {
  /** Keys put together while running, which no rule below can see. */
  private static final List<String> COMPUTED =
      List.of(
          "report.column.",
          "report.chart.",
          "report.criterion.",
          "report.period.",
          "report.title.");

  private final Map<String, String> words = Bundles.words();

  @Test
  void files_existInBothLanguages_andEnglishFallsBackToTheBase() {
    var files = Bundles.files();
    var expected = new TreeSet<String>();
    for (var feature : Bundles.english().keySet()) {
      expected.addAll(
          List.of(
              feature + ".properties", feature + "_zh_CN.properties", feature + "_en.properties"));
    }
    assertThat(files.keySet()).isEqualTo(expected);
    assertThat(files)
        .allSatisfy(
            (name, texts) -> {
              if (name.endsWith("_en.properties")) {
                assertThat(texts).as(name).isEmpty();
              }
            });
  }

  @TestFactory
  List<DynamicTest> texts_matchInBothLanguages() {
    var files = Bundles.files();
    var tests = new ArrayList<DynamicTest>();
    Bundles.english()
        .forEach(
            (feature, english) ->
                tests.add(
                    DynamicTest.dynamicTest(
                        feature,
                        () ->
                            assertThat(
                                    BundleCheck.problems(
                                        feature,
                                        english,
                                        files.getOrDefault(
                                            feature + "_zh_CN.properties", Map.of())))
                                .isEmpty())));
    return tests;
  }

  @Test
  void texts_whenWrong_areSeen() {
    var english =
        Map.of("deal.a", "Deal {0}", "deal.b", "it's", "deal.c", "\u5546\u673a", "lead.d", "D");
    var chinese =
        Map.of("deal.a", "\u5546\u673a {1}", "deal.b", "Deal", "deal.c", "", "deal.e", "\u5546");
    assertThat(BundleCheck.problems("deal", english, chinese))
        .contains(
            "deal.a has other placeholders in Chinese",
            "deal.b has a single apostrophe, which the message format swallows",
            "deal.b is not Chinese: Deal",
            "deal.c is Chinese in English",
            "deal.c is empty",
            "lead.d has no Chinese text",
            "lead.d does not belong to the bundle deal",
            "deal.e has no English text");
  }

  @Test
  void keys_thatTheProductNames_exist() {
    var named = new TreeSet<>(KeyUse.lists());
    named.addAll(KeyUse.imports());
    named.addAll(KeyUse.enums(Bundles.english().keySet()));
    named.addAll(KeyUse.fields(Sources.main(".xhtml").values()));
    named.addAll(KeyUse.constants(Sources.main(".xhtml").values()));
    literals().stream().filter(this::mustExist).forEach(named::add);
    named.removeAll(words.keySet());
    named.removeAll(KeyUse.parameters());
    assertThat(named).isEmpty();
  }

  @Test
  void imports_areAskedForTheirHeadings() {
    assertThat(KeyUse.imports())
        .contains("import_customers.column.contactName", "import_kind.orders")
        .hasSizeGreaterThan(60);
  }

  @Test
  void keys_thatNobodyNames_areGone() {
    var named = literals();
    var used = new TreeSet<>(KeyUse.lists());
    used.addAll(KeyUse.enums(Bundles.english().keySet()));
    used.addAll(KeyUse.fields(Sources.main(".xhtml").values()));
    used.addAll(KeyUse.constants(Sources.main(".xhtml").values()));
    used.addAll(KeyUse.constraints());
    used.addAll(named);
    var beginnings = new TreeSet<>(COMPUTED);
    named.stream().filter(literal -> literal.matches(".*[._]")).forEach(beginnings::add);
    var ends = KeyUse.ends(Sources.main(".xhtml").values());
    assertThat(words.keySet())
        .filteredOn(key -> !isUsed(key, used, beginnings))
        .filteredOn(key -> !ends.contains(key.replaceFirst("^[a-z]+", "")))
        .isEmpty();
  }

  @Test
  void keys_whenPlanted_areFound() {
    var page =
        "<k:text form=\"#{f}\" field=\"name\" feature=\"deal\"/>#{words.of('deal.action.x')}"
            + "#{choices.constants('stage', 'OPEN,WON')}";
    assertThat(KeyUse.fields(List.of(page))).containsExactly("deal.field.name");
    assertThat(KeyUse.literals(List.of(page))).contains("deal.action.x");
    assertThat(KeyUse.constants(List.of(page))).containsExactly("stage.OPEN", "stage.WON");
    assertThat(mustExist("deal.error.gone")).isTrue();
    assertThat(isUsed("deal.lost", Set.of("deal.won"), Set.of("deal.stage."))).isFalse();
  }

  private static Set<String> literals() {
    var literals = KeyUse.literals(Sources.main(".java").values());
    literals.addAll(KeyUse.literals(Sources.main(".xhtml").values()));
    return literals;
  }

  /** Whether a text in quotes can be nothing but a key. */
  private boolean mustExist(String literal) {
    if (literal.matches(".*[._]|.*\\.(xhtml|csv|properties|js|css|xml|json|zip|date|file|dir)")) {
      return false;
    }
    return literal.matches("[a-z]+(_[a-z]+)*\\.(error|message|field|action|notice|hint)\\..+")
        || literal.matches("(app|menu|problem|validation|list|login)\\.[a-z].*");
  }

  private static boolean isUsed(String key, Set<String> used, Set<String> beginnings) {
    return used.contains(key) || beginnings.stream().anyMatch(key::startsWith);
  }
}
