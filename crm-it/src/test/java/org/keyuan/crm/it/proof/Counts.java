package org.keyuan.crm.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * How much the proof has tried; {@code proof.properties} keeps the least, which only ever grows.
 */
record Counts(List<Map.Entry<String, String>> answer) {
  long get(String name) {
    return answer.stream()
        .filter(line -> line.getKey().equals(name))
        .mapToLong(line -> Long.parseLong(line.getValue()))
        .findFirst()
        .orElse(0);
  }

  void requireGrowth(String name, String kept) throws IOException {
    requireGrowth(get(name), kept);
  }

  static void requireGrowth(long number, String kept) throws IOException {
    var least = new Properties();
    try (var in = Counts.class.getResourceAsStream("/proof.properties")) {
      least.load(in);
    }
    assertThat(number)
        .as(kept + " in crm-it/src/test/resources/proof.properties may only grow")
        .isGreaterThanOrEqualTo(Long.parseLong(least.getProperty(kept)));
  }
}
