package org.keyuan.crm.shared.list;

import java.util.List;

/**
 * One record with every column that its list knows.
 *
 * @param version of the record, for actions on it
 */
public record ListRecord(ListSpec spec, List<ListColumn> columns, ListRow row, int version) {

  /** The value of a column as the database gave it; null for an unknown column. */
  public Object value(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return row.values()[i];
      }
    }
    return null;
  }

  public long id() {
    return row.id();
  }
}
