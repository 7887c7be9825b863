package org.keyuan.crm.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.sql.ScratchDatabase;

class SubtreesTest {

  private static ScratchDatabase scratch;

  @BeforeAll
  static void openDatabase() {
    scratch = new ScratchDatabase();
    department(1, null, "/1/");
    department(2, 1L, "/1/2/");
    department(3, 2L, "/1/2/3/");
    department(20, 1L, "/1/20/");
    department(5, null, "/5/");
  }

  @AfterAll
  static void closeDatabase() {
    scratch.close();
  }

  @Test
  void moveDepartments_everythingBelowMovesAlongAndNothingElse() {
    new Subtrees(scratch.sql()).moveDepartments("/1/2/", "/5/2/");
    assertThat(path(3)).isEqualTo("/5/2/3/");
    assertThat(path(20)).isEqualTo("/1/20/");
    assertThat(path(1)).isEqualTo("/1/");
  }

  @Test
  void renameRegions_fullNamesBelowFollow() {
    new Subtrees(scratch.sql())
        .renameRegions(region("PATH", "320000"), region("FULL_NAME", "320000"), "Jiangsu");
    assertThat(region("FULL_NAME", "320500")).startsWith("Jiangsu ");
    assertThat(region("FULL_NAME", "330100")).doesNotStartWith("Jiangsu");
  }

  private static void department(long id, Long parent, String path) {
    var now = Instant.parse("2026-01-01T00:00:00Z");
    scratch
        .sql()
        .update(
            "INSERT INTO DEPARTMENT (ID, CODE, NAME, PARENT_ID, PATH, SORT_NO, VERSION,"
                + " CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY)"
                + " VALUES (?, ?, 'd', ?, ?, 0, 0, ?, 'test', ?, 'test')",
            id,
            "D" + id,
            parent,
            path,
            now,
            now);
  }

  private static String path(long id) {
    return text("SELECT PATH FROM DEPARTMENT WHERE ID = " + id);
  }

  private static String region(String column, String code) {
    return text("SELECT " + column + " FROM REGION WHERE CODE = '" + code + "'");
  }

  private static String text(String sql) {
    return scratch.sql().find(sql, row -> row.text(1)).orElseThrow();
  }
}
