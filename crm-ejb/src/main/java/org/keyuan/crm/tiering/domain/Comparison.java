package org.keyuan.crm.tiering.domain;

/** How a metric is held against its threshold. */
public enum Comparison {
  GE(">="),
  GT(">"),
  LE("<="),
  LT("<"),
  EQ("=");

  private final String sql;

  Comparison(String sql) {
    this.sql = sql;
  }

  public String sql() {
    return sql;
  }

  /** Whether a result of {@code value.compareTo(threshold)} holds. */
  public boolean holds(int compared) {
    return switch (this) {
      case GE -> compared >= 0;
      case GT -> compared > 0;
      case LE -> compared <= 0;
      case LT -> compared < 0;
      case EQ -> compared == 0;
    };
  }
}
