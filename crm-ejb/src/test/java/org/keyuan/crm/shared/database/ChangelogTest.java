package org.keyuan.crm.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the changelog becomes on SQL Server. The statements stand in a reviewed file; after a change
 * of the changelog write it anew and look at the difference:
 *
 * <pre>mvn test -pl crm-ejb -Dtest=ChangelogTest -Dgolden.update=true</pre>
 */
class ChangelogTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "db", "mssql.sql");
  private static final Pattern ONE_BYTE_TEXT =
      Pattern.compile("(?i)\\b(?:var)?char\\s*\\(|\\b(?:n?text|clob|datetime|image|money)\\b(?!')");
  private static final Pattern FOREIGN_KEY =
      Pattern.compile("ALTER TABLE (\\w+) ADD CONSTRAINT \\w+ FOREIGN KEY \\(([^)]*)\\)");
  private static final Pattern INDEX =
      Pattern.compile(
          "CREATE (?:UNIQUE )?(?:NONCLUSTERED |CLUSTERED )?INDEX \\w+ ON (\\w+)\\s*\\(([^)]*)\\)");
  private static final Pattern UNIQUE =
      Pattern.compile(
          "ALTER TABLE (\\w+) ADD CONSTRAINT \\w+ (?:UNIQUE|PRIMARY KEY) (?:NONCLUSTERED )?\\(([^)]*)\\)");
  private static final Pattern PRIMARY =
      Pattern.compile("CREATE TABLE (\\w+) \\(.*PRIMARY KEY \\(([^)]*)\\)");

  /**
   * Policies and their rules are never deleted, and nobody asks from them for what they decided.
   */
  private static final Set<String> NEVER_SEARCHED =
      Set.of(
          "TIER_HISTORY(POLICY_ID)",
          "TIER_HISTORY(RULE_ID)",
          "TIER_RUN(POLICY_ID)",
          "TIER_RUN_THRESHOLD(CONDITION_ID)");

  private static String sql;

  @BeforeAll
  static void generate() throws Exception {
    sql = OfflineSql.sqlServer();
  }

  @Test
  void sqlServer_getsTheReviewedStatements() throws Exception {
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, sql);
    }
    assertThat(sql)
        .as("the changelog says something else than " + GOLDEN + "; see the test how to write it")
        .isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void texts_areUnicodeAndTimesPrecise() {
    assertThat(oldTypes(sql)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NAME varchar(10)", "CODE char(2)", "REMARKS text", "AT datetime", "A money"})
  void oldTypes_areSeen(String planted) {
    assertThat(oldTypes("CREATE TABLE T (ID bigint, " + planted + ")")).isNotEmpty();
  }

  @Test
  void foreignKeys_haveAnIndex() {
    assertThat(withoutIndex(sql)).isSubsetOf(NEVER_SEARCHED);
  }

  @Test
  void foreignKeys_whenWithoutIndex_areSeen() {
    var planted =
        "ALTER TABLE A ADD CONSTRAINT F FOREIGN KEY (B_ID) REFERENCES B (ID)\n"
            + "CREATE NONCLUSTERED INDEX I ON A(C, B_ID)\n";
    assertThat(withoutIndex(planted)).containsExactly("A(B_ID)");
    assertThat(withoutIndex(planted + "CREATE NONCLUSTERED INDEX J ON A(B_ID, C)\n")).isEmpty();
  }

  private static List<String> oldTypes(String statements) {
    return statements
        .lines()
        .filter(line -> line.startsWith("CREATE TABLE") || line.startsWith("ALTER TABLE"))
        .filter(line -> ONE_BYTE_TEXT.matcher(line.replaceAll("'[^']*'", "")).find())
        .toList();
  }

  private static Set<String> withoutIndex(String statements) {
    var indexed =
        Stream.of(INDEX, UNIQUE, PRIMARY)
            .flatMap(pattern -> pattern.matcher(statements).results())
            .map(found -> key(found.group(1), found.group(2)))
            .collect(Collectors.toSet());
    return FOREIGN_KEY
        .matcher(statements)
        .results()
        .map(found -> key(found.group(1), found.group(2)))
        .filter(key -> indexed.stream().noneMatch(index -> index.startsWith(key)))
        .map(key -> key.replaceAll(",$", ")"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** {@code TABLE(A,B,} so that one is the beginning of another when its columns lead. */
  private static String key(String table, String columns) {
    return table + "(" + columns.replaceAll("\\s|\\bDESC\\b|\\bASC\\b", "") + ",";
  }
}
