package org.keyuan.crm.it.inside.proof;

import java.util.Map;
import java.util.function.Supplier;

/** What the proof over HTTP asks of the part inside of the server. */
final class HttpAnswers {
  private static final Map<String, Supplier<Map<String, String>>> ANSWERS =
      Map.of(
          "hearing", () -> Hearing.all(Reaching.get()),
          "trail", Hearing::trail,
          "lists", Hearing::lists,
          "links", Expected::links,
          "expected", Expected::all,
          "forms", FormRecords::pages,
          "watched", Tables::watched,
          "tables", Tables::all);

  private HttpAnswers() {}

  /** What is asked of one record begins with its table; of a command, with its page. */
  static Map<String, String> of(String ask) {
    if (ask.contains(".xhtml ")) {
      return CommandTargets.of(ask);
    }
    var known = ANSWERS.get(ask);
    return known == null ? FormRecords.state(ask) : known.get();
  }
}
