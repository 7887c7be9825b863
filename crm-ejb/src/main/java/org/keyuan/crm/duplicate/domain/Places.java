package org.keyuan.crm.duplicate.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The provinces and cities that a company's registered name begins with, or ends in. */
final class Places {
  private static final int SHORTEST = 2;

  /** By first character, the longest first; each name with and without its unit. */
  private static final Map<Character, List<String>> NAMES = read();

  private Places() {}

  /** The length of the place that the text begins with, its unit included; 0 for none. */
  static int leading(String text) {
    return text.isEmpty()
        ? 0
        : NAMES.getOrDefault(text.charAt(0), List.of()).stream()
            .filter(text::startsWith)
            .mapToInt(String::length)
            .findFirst()
            .orElse(0);
  }

  /** The length of the place that the text ends in; 0 for none. */
  static int trailing(String text) {
    for (int at = Math.max(0, text.length() - 12); at <= text.length() - SHORTEST; at++) {
      if (leading(text.substring(at)) == text.length() - at) {
        return text.length() - at;
      }
    }
    return 0;
  }

  /** The place without its unit, by which it is compared. */
  static String plain(String place) {
    var plain = NameWords.withoutEnd(place, NameWords.UNITS);
    return plain.length() < SHORTEST ? place : plain;
  }

  private static Map<Character, List<String>> read() {
    var names = new HashMap<Character, List<String>>();
    try (var stream = Places.class.getResourceAsStream("/db/data/region.csv")) {
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .filter(cells -> cells[3].equals("1") || cells[3].equals("2"))
          .map(cells -> cells[2])
          .forEach(name -> List.of(name, plain(name)).forEach(way -> add(names, way)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    names.values().forEach(list -> list.sort(Comparator.comparing(String::length).reversed()));
    return names;
  }

  private static void add(Map<Character, List<String>> names, String name) {
    var list = names.computeIfAbsent(name.charAt(0), c -> new java.util.ArrayList<>());
    if (!list.contains(name)) {
      list.add(name);
    }
  }
}
