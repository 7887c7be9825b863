package org.keyuan.crm.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.sql.Database;

/** How a person wants a list to open: one row for each person and list, made when it is needed. */
@ApplicationScoped
class ListSettings {

  @Inject private Database database;
  @Inject private FilterQueries filters;

  boolean isStandard(String list, long filterId) {
    return database.number(
            "SELECT COUNT(*) FROM LIST_SETTING WHERE USER_ID = ? AND LIST_NAME = ? AND DEFAULT_FILTER_ID = ?",
            user(),
            list,
            filterId)
        > 0;
  }

  /** Sets or takes away that the list opens with this filter; another one's place stays its own. */
  void standard(String list, long filterId, boolean wanted) {
    if (wanted) {
      set(list, filterId);
    } else if (isStandard(list, filterId)) {
      set(list, null);
    }
  }

  /** As {@link SavedFilters#choose}; a filter that the caller doesn't see changes nothing. */
  void choose(String list, Long filterId) {
    if (filterId == null || filters.find(list, filterId).isPresent()) {
      set(list, filterId);
    }
  }

  /** The filter is going to be removed. */
  void forget(long filterId) {
    database.update(
        "UPDATE LIST_SETTING SET DEFAULT_FILTER_ID = NULL WHERE DEFAULT_FILTER_ID = ?", filterId);
  }

  /** Columns as {@link ColumnLayout} writes them. */
  Optional<String> layout(String list) {
    return database
        .list(
            "SELECT COLUMN_LAYOUT FROM LIST_SETTING WHERE USER_ID = ? AND LIST_NAME = ?",
            row -> Optional.ofNullable(row.text(1)),
            user(),
            list)
        .stream()
        .findFirst()
        .flatMap(found -> found);
  }

  /**
   * @param layout null for none
   */
  void layout(String list, String layout) {
    set("COLUMN_LAYOUT", list, layout);
  }

  private void set(String list, Long filterId) {
    set("DEFAULT_FILTER_ID", list, filterId);
  }

  /**
   * @param column text of the product
   */
  private void set(String column, String list, Object value) {
    var changed =
        database.update(
            "UPDATE LIST_SETTING SET " + column + " = ? WHERE USER_ID = ? AND LIST_NAME = ?",
            value,
            user(),
            list);
    if (changed == 0 && value != null) {
      database.update(
          "INSERT INTO LIST_SETTING (USER_ID, LIST_NAME, " + column + ") VALUES (?, ?, ?)",
          user(),
          list,
          value);
    }
  }

  /** Whoever is no person of this product keeps nothing. */
  private static long user() {
    var caller = CallerContext.current();
    if (!caller.isSignedIn()) {
      throw new AccessDeniedException(RecordKind.PROFILE, Action.EDIT);
    }
    return caller.userId();
  }
}
