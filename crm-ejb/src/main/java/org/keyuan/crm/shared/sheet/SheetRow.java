package org.keyuan.crm.shared.sheet;

import java.util.List;

/**
 * One row of a spreadsheet.
 *
 * @param number as a person sees it beside the row, counted from 1
 * @param cells texts without surrounding white space, never null; rows may differ in length
 */
public record SheetRow(long number, List<String> cells) {

  /** The text of a column counted from 0; empty where the row ends before it. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  public boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }
}
