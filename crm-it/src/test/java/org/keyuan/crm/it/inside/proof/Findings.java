package org.keyuan.crm.it.inside.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the proof has seen: how much was tried, and what should not have been. */
final class Findings {
  private static final int MOST = 6;

  private final TreeMap<String, List<String>> wrong = new TreeMap<>();
  private final Set<String> endpoints = new TreeSet<>();
  private long combinations;

  void tried(Endpoint endpoint, long number) {
    tried(endpoint.name(), number);
  }

  void tried(String name, long number) {
    endpoints.add(name);
    combinations += number;
  }

  void wrong(String endpoint, String what) {
    wrong.computeIfAbsent(endpoint, name -> new ArrayList<>()).add(what);
  }

  boolean isClean() {
    return wrong.isEmpty();
  }

  long combinations() {
    return combinations;
  }

  /** {@code name=value} lines: counts first, then a line for each finding. */
  String describe() {
    var text = new StringBuilder();
    text.append("combinations=").append(combinations).append('\n');
    text.append("methods=").append(endpoints.size()).append('\n');
    wrong.forEach(
        (endpoint, all) ->
            text.append("wrong=" + endpoint + " (" + all.size() + "): ")
                .append(
                    String.join(" | ", all.subList(0, Math.min(MOST, all.size())))
                        .replace("\n", " "))
                .append('\n'));
    return text.toString();
  }
}
