package org.keyuan.crm.shared.importing.record;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A column that names another record or a code.
 *
 * @param column of the file
 * @param component of the command
 * @param repeats whether it belongs to the rows rather than to the record
 * @param lookUp finds what the texts stand for, all of a chunk at once; leaves out what it does not
 *     know
 */
public record Reference(
    String column,
    String component,
    Function<Set<String>, Map<String, ?>> lookUp,
    boolean repeats) {

  public Reference(String column, String component, Function<Set<String>, Map<String, ?>> lookUp) {
    this(column, component, lookUp, false);
  }

  /** The reference of a column that may differ between the rows of a record. */
  public Reference repeating() {
    return new Reference(column, component, lookUp, true);
  }
}
