package org.keyuan.crm.it.inside.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.keyuan.crm.it.inside.Inside;
import org.keyuan.crm.shared.list.ListQueries;

/**
 * The positive control: for somebody who may do everything an endpoint gives what belongs to the
 * foreign owner, or changes a row. Without it a refusal would say nothing.
 */
final class Control {
  private final Endpoint endpoint;
  private final List<List<Function<Call, Object>>> calls;
  private String said = "was never called";

  Control(Endpoint endpoint, List<List<Function<Call, Object>>> calls) {
    this.endpoint = endpoint;
    this.calls = calls;
  }

  /** What was not seen: nothing is what there should be. */
  Set<String> missing() throws Exception {
    var missing = new TreeSet<String>();
    calls.forEach(making -> missing.add(about(making)));
    if (endpoint.commits()) {
      said = "what it does stays done";
      return missing;
    }
    var before = endpoint.isReading() ? Map.<String, String>of() : Tables.all();
    for (var making : calls) {
      if (missing.contains(about(making)) && sees(making, before)) {
        missing.remove(about(making));
      }
    }
    return missing;
  }

  /** What came of the last call. */
  String said() {
    return said;
  }

  private boolean sees(List<Function<Call, Object>> making, Map<String, String> before)
      throws Exception {
    var attempt =
        Attempt.tryOut(
            Callers.control(endpoint),
            new Call(endpoint, making),
            () -> before.isEmpty() ? before : Tables.all());
    said = attempt.isAnswered() ? "answered nothing foreign" : String.valueOf(attempt.failure());
    var seen = Canary.in(attempt.text());
    if (attempt.state() instanceof Map<?, ?> after) {
      before.forEach(
          (table, hash) -> {
            if (!hash.equals(after.get(table))) {
              seen.add(table);
            }
          });
    }
    return !seen.isEmpty()
        || attempt.isAnswered() && !attempt.text().isBlank() && isEverybodys(about(making));
  }

  /** Each report, and each list that is read, is seen for itself. */
  private String about(List<Function<Call, Object>> making) {
    if (!endpoint.isRead()) {
      return "";
    }
    try (var call = new Call(endpoint, making)) {
      return call.about();
    }
  }

  /** Whether it speaks of records of nobody, so that an answer is all there is to see. */
  private boolean isEverybodys(String about) {
    if (Inside.bean(ListQueries.class).listSpecs().stream().anyMatch(s -> s.name().equals(about))) {
      return !ListProbes.kind(about).isOwned();
    }
    return about.isEmpty() && endpoint.permission().map(p -> !p.kind().isOwned()).orElse(true);
  }
}
