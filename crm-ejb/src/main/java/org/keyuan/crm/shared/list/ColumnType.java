package org.keyuan.crm.shared.list;

/** How a column is filtered, sorted and shown. */
public enum ColumnType {
  TEXT,
  /** A code of the data dictionary; the column names the dictionary's category. */
  CODE,
  /** A constant of the product, said by the bundle key {@code <enum>.<CONSTANT>}. */
  ENUM,
  /**
   * Several codes in one text, separated by commas; a filter wants at least one of them. The column
   * names the {@link ListOptions}.
   */
  OPTION_SET,
  /**
   * Names of fields in one text, separated by commas; the column names the expression of the kind
   * of record that they are fields of, which comes before them and a colon.
   */
  FIELD_SET,
  DATE,
  INSTANT,
  MONEY,
  NUMBER,
  BOOLEAN,
  /** The id of a region; a filter includes the regions below. */
  REGION,
  /** The id of a department; a filter includes the departments below. */
  DEPARTMENT,
  EMPLOYEE,
  /** The id of the record itself, for a filter that names records. */
  RECORD;

  /** In the place of an employee's or a department's id: that of whoever looks. */
  public static final String MINE = "me";

  public boolean isFigure() {
    return this == MONEY || this == NUMBER;
  }

  public boolean isReference() {
    return this == REGION || this == DEPARTMENT || this == EMPLOYEE;
  }

  /** Whether a filter can speak of whoever looks. */
  public boolean hasMine() {
    return this == EMPLOYEE || this == DEPARTMENT;
  }

  /** Whether a filter can speak of days that move with the calendar. */
  public boolean hasPeriods() {
    return this == DATE || this == INSTANT;
  }

  /** Whether a filter names the values that are wanted, rather than a text or a range. */
  public boolean isChosen() {
    return this == CODE
        || this == ENUM
        || this == OPTION_SET
        || this == BOOLEAN
        || this == RECORD
        || isReference();
  }

  public boolean isRange() {
    return this == DATE || this == INSTANT || isFigure();
  }
}
