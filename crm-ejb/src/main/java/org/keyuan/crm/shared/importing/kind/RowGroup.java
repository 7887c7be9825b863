package org.keyuan.crm.shared.importing.kind;

import java.util.List;

/** The neighbouring rows that make one record, and what became of it. */
public final class RowGroup {
  private final String key;
  private final List<ImportRow> rows;
  private Outcome outcome;

  /**
   * @param key what identifies the record in its kind
   * @param rows at least one
   */
  public RowGroup(String key, List<ImportRow> rows) {
    this.key = key;
    this.rows = List.copyOf(rows);
  }

  public String key() {
    return key;
  }

  /** The row that speaks for the record. */
  public ImportRow first() {
    return rows.get(0);
  }

  public List<ImportRow> rows() {
    return rows;
  }

  /** A bad row takes the rest of its record with it: half an order is no order. */
  public boolean isRefused() {
    return rows.stream().anyMatch(row -> !row.reasons().isEmpty());
  }

  /** Notes what would become, or became, of the record; a refused one stays refused. */
  public void settle(Outcome settled) {
    outcome = settled;
  }

  public Outcome outcome() {
    return isRefused() || outcome == null ? Outcome.REFUSED : outcome;
  }
}
