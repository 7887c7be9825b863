package org.keyuan.crm.reporting.domain;

/** What a column holds; decides its format, its alignment and its cell type in a spreadsheet. */
public enum ColumnType {
  /** Anything whose {@code toString} is its text. */
  TEXT,
  /** {@code LocalDate}, or an {@code Instant} shown with its time in the report's zone. */
  DATE,
  /** A count or a quantity, up to three decimals. */
  NUMBER,
  /** An amount in the company's currency, two decimals. */
  MONEY,
  /** A fraction: 0.125 is shown as 12.5 %. */
  PERCENT;

  /** Numbers stand right so that their digits line up; everything else reads from the left. */
  public Alignment naturalAlignment() {
    return this == TEXT || this == DATE ? Alignment.LEFT : Alignment.RIGHT;
  }

  /** Whether values of this column are numbers. */
  public boolean isNumeric() {
    return naturalAlignment() == Alignment.RIGHT;
  }
}
