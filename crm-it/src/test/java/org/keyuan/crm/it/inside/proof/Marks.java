package org.keyuan.crm.it.inside.proof;

import java.util.List;
import java.util.Set;
import org.keyuan.crm.it.inside.World;
import org.keyuan.crm.shared.access.RecordKind;

/** Writes a mark into every text of the foreign owner's rows. */
final class Marks {
  private static final int LONG_ENOUGH = 25;
  private static final String CODED =
      ".*_(CODE|BY|LEVEL)|KIND|TIER|VERIFICATION|SEX|INDUSTRY|SOURCE|CURRENCY|STATE";

  private Marks() {}

  /** Columns that people can fill; codes are refused by the database where they mean nothing. */
  static List<String> columns(String table) {
    return World.sql()
        .list(
            "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = ?"
                + " AND DATA_TYPE = 'CHARACTER VARYING' AND CHARACTER_MAXIMUM_LENGTH >= ?"
                + " ORDER BY ORDINAL_POSITION",
            row -> row.text(1),
            table,
            LONG_ENOUGH)
        .stream()
        .filter(column -> column.equals("CREDIT_CODE") || !column.matches(CODED))
        .toList();
  }

  static void fill(RecordKind kind, String table) {
    var unique = Set.of("NUMBER", "CREDIT_CODE", "IDENTITY_CARD");
    for (var column : columns(table)) {
      var mark = Canary.mark(kind, column);
      World.sql()
          .update(
              "UPDATE "
                  + table
                  + " SET "
                  + column
                  + " = CONCAT(?, ?, CASE WHEN DELETED_AT IS NULL THEN '' ELSE '/D' END)"
                  + " WHERE CREATED_BY = ?",
              mark,
              unique.contains(column) ? "-" : "",
              Foreign.OWNER);
    }
  }
}
