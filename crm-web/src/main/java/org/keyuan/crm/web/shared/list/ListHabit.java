package org.keyuan.crm.web.shared.list;

import org.keyuan.crm.filter.ColumnLayout;

/**
 * What a person keeps of a list that stands by itself.
 *
 * @param layout the columns as the person wants them; null where nothing was ever said
 * @param path the page that the list is on, relative to the application
 */
record ListHabit(SavedChoice saved, ColumnLayout layout, String path) {

  /** A list on another record's page is as its page wants it. */
  static final ListHabit NONE = new ListHabit(SavedChoice.NONE, null, "");

  /** In pixels; 0 for as wide as it needs to be. */
  int width(String column) {
    return layout == null ? 0 : layout.width(column);
  }
}
