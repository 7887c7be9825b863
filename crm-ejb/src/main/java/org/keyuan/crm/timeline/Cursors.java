package org.keyuan.crm.timeline;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far each source of a timeline has been read, as it stands in addresses: {@code
 * orders.1997-03-05_17*tiers.88}.
 */
record Cursors(Map<String, String> bySource) {

  private static final String BETWEEN = "*";
  private static final String PART = "[a-z]{1,20}\\.[0-9_-]{1,60}";

  /** Nonsense begins at the newest. */
  static Cursors parse(String text) {
    var cursors = new TreeMap<String, String>();
    if (text != null) {
      for (var part : text.split("\\" + BETWEEN)) {
        if (part.matches(PART)) {
          cursors.put(part.substring(0, part.indexOf('.')), part.substring(part.indexOf('.') + 1));
        }
      }
    }
    return new Cursors(cursors);
  }

  /** Null where the source was not read yet. */
  String of(String source) {
    return bySource.get(source);
  }

  Cursors with(String source, String cursor) {
    var more = new TreeMap<>(bySource);
    more.put(source, cursor);
    return new Cursors(more);
  }

  String format() {
    return bySource.entrySet().stream()
        .map(entry -> entry.getKey() + "." + entry.getValue())
        .collect(Collectors.joining(BETWEEN));
  }
}
