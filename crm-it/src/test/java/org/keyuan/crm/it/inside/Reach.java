package org.keyuan.crm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Whose records each person reaches, where a kind of record belongs to people. */
final class Reach {
  static final List<String> OWNERS = List.of("leader", "first", "second", "south");

  private static final Map<String, List<String>> SEES =
      Map.of(
          "leader", List.of("leader", "first", "second"),
          "first", List.of("first"),
          "second", List.of("second"),
          "south", List.of("south"),
          "executive", OWNERS,
          "chief", OWNERS);

  private Reach() {}

  /** Says whether the caller reaches the record. */
  @FunctionalInterface
  interface Probe {
    boolean reaches(long id) throws Exception;
  }

  /**
   * Makes a record for each owner and lets each person try it.
   *
   * @param maker makes a record of the person with this login name and gives its id
   */
  static void eachPair(ToLongFunction<String> maker, Probe probe) {
    World.get();
    for (var owner : OWNERS) {
      var id = maker.applyAsLong(owner);
      SEES.forEach(
          (person, owners) ->
              assertThat(Inside.as(person, () -> probe.reaches(id)))
                  .as(person + " reaches the record of " + owner)
                  .isEqualTo(owners.contains(owner)));
    }
  }
}
