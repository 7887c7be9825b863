package org.keyuan.crm.audit.domain;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A place of the chain, noted outside of the database.
 *
 * @param restored whether the chain begins anew from here, because a backup was restored: what was
 *     noted of later places before is void
 */
public record Anchor(long number, String hash, Instant at, boolean restored) {

  private static final String RESTORED = "restored";
  private static final String SEALED = "sealed";

  /** One line, without the stamp that goes behind it. */
  public String text() {
    return number + " " + (hash.isEmpty() ? "-" : hash) + " " + at + " " + word();
  }

  private String word() {
    return restored ? RESTORED : SEALED;
  }

  /** Reads what {@link #text} wrote; empty for nonsense. */
  public static Optional<Anchor> parse(String line) {
    var words = line.split(" ");
    try {
      var hash = words[1].equals("-") ? "" : words[1];
      return Optional.of(
          new Anchor(
              Long.parseLong(words[0]), hash, Instant.parse(words[2]), words[3].equals(RESTORED)));
    } catch (ArrayIndexOutOfBoundsException | NumberFormatException | DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
