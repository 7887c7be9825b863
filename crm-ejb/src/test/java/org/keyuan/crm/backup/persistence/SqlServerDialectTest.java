package org.keyuan.crm.backup.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.backup.domain.BackupColumn;
import org.keyuan.crm.backup.domain.BackupSequence;
import org.keyuan.crm.backup.domain.ColumnType;
import org.keyuan.crm.backup.domain.TableShape;

/** The T-SQL, statement by statement as the product's documentation shows them. */
class SqlServerDialectTest {
  private static final BackupColumn ID = new BackupColumn("ID", ColumnType.INTEGER, "bigint");
  private static final BackupColumn NAME = new BackupColumn("NAME", ColumnType.TEXT, "nvarchar");

  @Test
  void select_ofTableWithKey_isInKeyOrder() {
    TableShape table = new TableShape("LINK", List.of(ID, NAME), List.of("NAME", "ID"));
    assertThat(SqlServerDialect.select(table))
        .isEqualTo("SELECT \"ID\", \"NAME\" FROM \"LINK\" ORDER BY \"NAME\", \"ID\"");
  }

  @Test
  void select_ofTableWithoutKey_hasNoOrder() {
    TableShape table = new TableShape("LINK", List.of(ID), List.of());
    assertThat(SqlServerDialect.select(table)).isEqualTo("SELECT \"ID\" FROM \"LINK\"");
  }

  @Test
  void plan_always_putsBackWhatItTookAway() {
    LoadPlan plan =
        SqlServerDialect.plan(List.of("A", "B"), List.<String[]>of(new String[] {"A", "IX"}));
    assertThat(plan.before())
        .containsExactly(
            "ALTER TABLE \"A\" NOCHECK CONSTRAINT ALL",
            "ALTER TABLE \"B\" NOCHECK CONSTRAINT ALL",
            "ALTER INDEX \"IX\" ON \"A\" DISABLE");
    assertThat(plan.after())
        .containsExactly(
            "ALTER INDEX \"IX\" ON \"A\" REBUILD",
            "ALTER TABLE \"A\" WITH CHECK CHECK CONSTRAINT ALL",
            "ALTER TABLE \"B\" WITH CHECK CHECK CONSTRAINT ALL");
  }

  @Test
  void insert_always_namesItsColumns() {
    TableShape table = new TableShape("LINK", List.of(ID, NAME), List.of());
    assertThat(TableLoader.insert(table))
        .isEqualTo("INSERT INTO \"LINK\" (\"ID\", \"NAME\") VALUES (?, ?)");
  }

  @Test
  void restart_always_isStandardSql() {
    assertThat(RestoreTarget.restart(new BackupSequence("SEQ_CUSTOMER", 1_000_050)))
        .isEqualTo("ALTER SEQUENCE \"SEQ_CUSTOMER\" RESTART WITH 1000050");
  }

  @Test
  void snapshot_always_isTheDriversLevel() {
    assertThat(new SqlServerDialect().snapshotIsolation()).isEqualTo(0x1000);
  }

  @Test
  void findType_ofSqlServersTypes_isThatOfH2() {
    assertThat(ColumnType.find(Types.NVARCHAR, "nvarchar")).contains(ColumnType.TEXT);
    assertThat(ColumnType.find(Types.LONGNVARCHAR, "ntext")).contains(ColumnType.TEXT);
    assertThat(ColumnType.find(Types.BIT, "bit")).contains(ColumnType.BOOLEAN);
    assertThat(ColumnType.find(Types.DOUBLE, "float")).contains(ColumnType.DOUBLE);
    assertThat(ColumnType.find(Types.TIMESTAMP, "datetime2")).contains(ColumnType.TIMESTAMP);
    assertThat(ColumnType.find(-155, "datetimeoffset")).contains(ColumnType.OFFSET_TIMESTAMP);
    assertThat(ColumnType.find(Types.VARBINARY, "varbinary")).contains(ColumnType.BINARY);
    assertThat(ColumnType.find(Types.CHAR, "uniqueidentifier")).contains(ColumnType.UUID);
    assertThat(ColumnType.find(Types.BINARY, "timestamp")).isEqualTo(Optional.empty());
    assertThat(ColumnType.find(-156, "sql_variant")).isEqualTo(Optional.empty());
  }
}
