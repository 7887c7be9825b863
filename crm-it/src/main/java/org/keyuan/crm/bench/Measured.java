package org.keyuan.crm.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one person's requests for one page took, round by round. */
final class Measured {
  private final List<Double> walls = new ArrayList<>();
  private final List<Double> processor = new ArrayList<>();

  /** Adds a round: what each request took on the clock and the server's time for one. */
  void add(List<Double> millis, double processorMillis) {
    walls.addAll(millis);
    processor.add(processorMillis);
  }

  double wall(double share) {
    return Percentile.of(share, walls);
  }

  /** The middle round: others worked on the machine too. */
  double processor() {
    return Percentile.of(0.5, processor);
  }

  /** The table's and the file's line. */
  String json(String page, String person, Measured unrestricted) {
    return String.format(
        Locale.ROOT,
        "{\"page\": \"%s\", \"scope\": \"%s\", \"p50\": %.2f, \"p95\": %.2f, \"cpu\": %.2f, \"ratio\": %.2f}",
        page,
        person,
        wall(0.5),
        wall(0.95),
        processor(),
        processor() / unrestricted.processor());
  }
}
