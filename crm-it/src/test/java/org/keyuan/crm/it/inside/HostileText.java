package org.keyuan.crm.it.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keyuan.crm.customer.application.ContactService;
import org.keyuan.crm.customer.domain.ContactCommand;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.ChangedRecords;
import org.keyuan.crm.shared.sql.DatabaseException;
import org.keyuan.crm.shared.sql.Sql;

/**
 * Fills every text column that people can fill, past the use cases, and brings back what was there.
 */
final class HostileText {
  /** Closes attributes, begins a script, a formula and an expression. */
  static final String TEXT = "=1+1\"><script>hostile()</script>#{7*7}";

  /** Shorter ones hold codes and constants. */
  private static final int SHORTEST = 60;

  private record Cell(String table, String column, long id, String before) {}

  private static final List<Cell> FILLED = new ArrayList<>();

  private HostileText() {}

  static List<String> fill() {
    World.get();
    var order = Orders.enter("first");
    var customer = World.sql().number("SELECT CUSTOMER_ID FROM SALES_ORDER WHERE ID = ?", order);
    Inside.as("first", () -> Inside.bean(ContactService.class).add(contactOf(customer), null));
    fillRow("SALES_ORDER", order);
    fillRow("CUSTOMER", customer);
    fillRow("PRODUCT", Products.add());
    for (var table :
        List.of("CONTACT", "DEPARTMENT", "EMPLOYEE", "REGION", "DICTIONARY_ENTRY", "APP_ROLE")) {
      var id = World.sql().number("SELECT MAX(ID) FROM " + table + " WHERE DELETED_AT IS NULL");
      if (id > 0) {
        fillRow(table, id);
      }
    }
    return FILLED.stream().map(cell -> cell.table() + "." + cell.column()).toList();
  }

  private static ContactCommand contactOf(long customer) {
    return new ContactCommand(customer, "contact", null, null, null, null, null, null, null, false);
  }

  private static void fillRow(String table, long id) {
    World.sql()
        .list(
            "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = ?"
                + " AND DATA_TYPE = 'CHARACTER VARYING' AND CHARACTER_MAXIMUM_LENGTH >= ?"
                + " AND COLUMN_NAME NOT LIKE '%\\_BY' ESCAPE '\\'",
            row -> row.text(1), table, SHORTEST)
        .forEach(column -> fillCell(table, column, id));
  }

  /** What a constraint of the database refuses, nobody can fill either. */
  private static void fillCell(String table, String column, long id) {
    var select = "SELECT " + column + " FROM " + table + " WHERE ID = ?";
    var before = World.sql().list(select, row -> row.text(1), id).get(0);
    try {
      set(table, column, id, TEXT);
      FILLED.add(new Cell(table, column, id, before));
    } catch (DatabaseException e) {
      set(table, column, id, before);
    }
  }

  private static void set(String table, String column, long id, String value) {
    World.sql().update("UPDATE " + table + " SET " + column + " = ? WHERE ID = ?", value, id);
    // past the use cases, so that whoever follows records has to be told
    var ids = new Sql("SELECT ID FROM " + table + " WHERE ID = ").value(id);
    Stream.of(RecordKind.values())
        .filter(kind -> kind.name().equals(table))
        .forEach(kind -> Inside.bean(ChangedRecords.class).tell(kind, ids));
  }

  static void clear() {
    for (var cell : FILLED) {
      set(cell.table(), cell.column(), cell.id(), cell.before());
    }
    FILLED.clear();
  }
}
