package org.keyuan.crm.it.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Java files may not contain and byte code doesn't show. */
class JavaTextTest {
  /** Words outside of the bundles, switched-off tests, waiting by the clock, swallowed failures. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\p{IsHan}|@Disab"
              + "led|Thread\\.sl"
              + "eep|catch \\([^)]*\\) \\{\\s*\\}|//\\s*TO"
              + "DO|printStack"
              + "Trace");

  @Test
  void javaFiles_haveNoneOfIt() {
    assertThat(Sources.all(".java"))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            (path, text) ->
                assertThat(FORBIDDEN.matcher(text).results().map(r -> r.group()).toList())
                    .as(path)
                    .isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "label = \"\u5ba2\u6237\";",
        "@Disab" + "led class X {}",
        "Thread.sl" + "eep(100);",
        "try { go(); } catch (IOException e) {\n}",
        "// TO" + "DO later",
        "e.printStack" + "Trace();",
      })
  void violations_areSeen(String planted) {
    assertThat(FORBIDDEN.matcher(planted).find()).isTrue();
  }
}
