package org.keyuan.crm.it.inside.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The positive control: for somebody who may do everything an endpoint gives what belongs to the
 * foreign owner, or changes a row. Without it a refusal would say nothing.
 */
record Control(Foreign foreign) {
  /** What was seen: marks that were heard, tables that changed. */
  record Seen(Set<String> what, String said) {
    boolean isSeen() {
      return !what.isEmpty();
    }
  }

  Seen sees(Endpoint endpoint, List<List<Function<Call, Object>>> calls) throws Exception {
    if (endpoint.commits()) {
      return new Seen(Set.of(), "what it does stays done");
    }
    var seen = new TreeSet<String>();
    var said = "";
    var before = endpoint.isReading() ? Map.<String, String>of() : Tables.all();
    for (int i = 0; i < calls.size() && seen.isEmpty(); i++) {
      var attempt =
          Attempt.tryOut(
              Callers.control(endpoint),
              endpoint,
              new Call(calls.get(i)),
              () -> before.isEmpty() ? before : Tables.all());
      seen.addAll(Canary.in(attempt.text()));
      if (attempt.state() instanceof Map<?, ?> after) {
        before.forEach((table, hash) -> compare(seen, table, hash, after));
      }
      if (attempt.isAnswered() && !attempt.text().isBlank() && isEverybodys(endpoint)) {
        seen.add("an answer");
      }
      said =
          attempt.isAnswered()
              ? "answered nothing of the foreign record"
              : String.valueOf(attempt.failure());
    }
    return new Seen(seen, said);
  }

  /**
   * Whether it speaks of records that belong to nobody, so that an answer is all there is to see.
   */
  private static boolean isEverybodys(Endpoint endpoint) {
    return endpoint.permission().map(p -> !p.kind().isOwned()).orElse(true);
  }

  private static void compare(Set<String> seen, String table, String hash, Map<?, ?> after) {
    if (!hash.equals(after.get(table))) {
      seen.add(table);
    }
  }
}
