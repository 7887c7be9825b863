package org.keyuan.crm.reporting.domain;

import java.util.Objects;

/**
 * One column of a report.
 *
 * @param name by which the product knows the column, so that a role can withhold it
 * @param heading in the reader's language
 * @param weight share of the page's width, also the width in characters of a spreadsheet column
 * @param totalled whether the report ends with the sum of this column
 */
public record ReportColumn(
    String name,
    String heading,
    ColumnType type,
    Alignment alignment,
    int weight,
    boolean totalled) {

  /**
   * @throws IllegalArgumentException for a weight below one or a total over something not numeric
   */
  public ReportColumn {
    Objects.requireNonNull(heading);
    if (weight < 1) {
      throw new IllegalArgumentException("weight of " + heading + ": " + weight);
    }
    if (totalled && !type.isNumeric()) {
      throw new IllegalArgumentException(heading + " cannot be totalled");
    }
  }

  /** A column aligned as its type asks for, without a total. */
  public static ReportColumn of(String heading, ColumnType type, int weight) {
    return new ReportColumn("", heading, type, type.naturalAlignment(), weight, false);
  }

  /** The same column under a name. */
  public ReportColumn named(String newName) {
    return new ReportColumn(newName, heading, type, alignment, weight, totalled);
  }

  /** The same column with its sum at the end. */
  public ReportColumn withTotal() {
    return new ReportColumn(name, heading, type, alignment, weight, true);
  }
}
