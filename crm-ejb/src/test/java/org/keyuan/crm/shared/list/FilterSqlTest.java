package org.keyuan.crm.shared.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyuan.crm.shared.access.Asvs;
import org.keyuan.crm.shared.sql.ScratchDatabase;
import org.keyuan.crm.shared.sql.Sql;

/** What a person types finds itself, whatever it means in SQL. */
class FilterSqlTest {
  private static ScratchDatabase database;

  @BeforeAll
  static void fill() {
    database = new ScratchDatabase();
    var names = List.of("100% wool", "under_score", "a [list]", "sur!prise", "it's", "back\\slash");
    for (int i = 0; i < names.size(); i++) {
      database.sql().update("UPDATE REGION SET NAME = ? WHERE ID = ?", names.get(i), idOfRow(i));
    }
  }

  private static long idOfRow(int index) {
    return database
        .sql()
        .number("SELECT ID FROM REGION ORDER BY ID OFFSET ? ROWS FETCH NEXT 1 ROWS ONLY", index);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Asvs("1.2.4")
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "0%, 100% wool",
        "r_s, under_score",
        "[, a [list]",
        "!, sur!prise",
        "t's, it's",
        "k\\s, back\\slash",
        "WOOL, 100% wool"
      })
  void contains_findsTheTypedCharactersOnly(String typed, String name) {
    assertThat(names(true, typed)).containsExactly(name);
  }

  @Test
  void exact_needsTheWholeValue() {
    assertThat(names(false, "100% wool")).containsExactly("100% wool");
    assertThat(names(false, "100%")).isEmpty();
  }

  private static List<String> names(boolean contains, String typed) {
    var column = new ListColumn("name", "r.NAME", "r.NAME", ColumnType.TEXT, null, true, true);
    var sql = new Sql("SELECT r.NAME FROM REGION r WHERE ");
    new FilterSql(ZoneOffset.UTC)
        .append(sql, column, new Condition("name", contains, List.of(typed)));
    return database.sql().list(sql.jdbcText(), row -> row.text(1), sql.values().toArray());
  }
}
