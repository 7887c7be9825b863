package org.keyuan.crm.it.source;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A requirement of OWASP ASVS 5.0 at level 1 or 2, in our own words.
 *
 * @param where the classes and files that do it, where it is met; otherwise the reason
 */
record AsvsRequirement(String id, int level, State state, String words, String where)
    implements Comparable<AsvsRequirement> {

  /** Met and tested; not met yet; without meaning for this product. */
  enum State {
    MET,
    OPEN,
    NA
  }

  private static final Comparator<AsvsRequirement> ORDER =
      Comparator.comparing(AsvsRequirement::numbers, Arrays::compare);

  /** All of them, from {@code asvs.csv}. */
  static List<AsvsRequirement> all() {
    var file = Sources.ROOT.resolve("crm-it/src/test/resources/asvs.csv");
    return Sources.text(file).lines().skip(1).map(AsvsRequirement::parse).sorted().toList();
  }

  private static AsvsRequirement parse(String line) {
    var cells = line.split("\\|", -1);
    if (cells.length != 5) {
      throw new IllegalArgumentException(line);
    }
    var state = State.valueOf(cells[2].toUpperCase(java.util.Locale.ROOT));
    return new AsvsRequirement(cells[0], Integer.parseInt(cells[1]), state, cells[3], cells[4]);
  }

  boolean is(State wanted) {
    return state == wanted;
  }

  int chapter() {
    return numbers()[0];
  }

  /** Classes by their simple name, files by their path. */
  List<String> places() {
    return state == State.MET ? List.of(where.split(" ")) : List.of();
  }

  private int[] numbers() {
    return Arrays.stream(id.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }

  @Override
  public int compareTo(AsvsRequirement other) {
    return ORDER.compare(this, other);
  }
}
