package org.keyuan.crm.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyuan.crm.it.browser.Screens;
import org.keyuan.crm.it.container.InsideServer;

/**
 * What each page asks of the database. A page that asks once more for each row is found as soon as
 * there are as many rows as a page has.
 */
class StatementsIT {
  /** Who is asking, what waits for them, and a page of rows with its count. */
  private static final int MOST = 8;

  /** Pages that show more than one thing: the last run of each job, each rule of a policy. */
  private static final Map<String, Integer> MORE =
      Map.of(
          "index.xhtml", 13,
          "job/list.xhtml", 18,
          "profile/factor.xhtml", 14,
          "profile/view.xhtml", 14,
          "tiering/policy.xhtml", 24);

  /** Jobs work beside the requests: of so many, that with the fewest counts. */
  private static final int TRIES = 4;

  private static final Anonymous READER = new Anonymous();

  @BeforeAll
  static void signIn() throws IOException, InterruptedException {
    READER.signIn("chief");
  }

  static Stream<String> pages() {
    return Screens.withoutRecord().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_asksFewStatements(String page) throws IOException, InterruptedException {
    READER.get(page);
    List<String> fewest = null;
    for (int i = 0; i < TRIES; i++) {
      InsideServer.countStatements();
      READER.get(page);
      var ran = InsideServer.statements();
      fewest = fewest == null || number(ran) < number(fewest) ? ran : fewest;
    }
    assertThat(number(fewest))
        .as(page + "\n" + String.join("\n", fewest))
        .isLessThanOrEqualTo(MORE.getOrDefault(page, MOST));
  }

  private static int number(List<String> statements) {
    return statements.stream().mapToInt(line -> Integer.parseInt(line.split("\t")[0])).sum();
  }
}
