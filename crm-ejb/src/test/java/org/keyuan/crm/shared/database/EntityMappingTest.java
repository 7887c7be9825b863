package org.keyuan.crm.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.shared.ProductClasses;
import org.keyuan.crm.shared.sql.ScratchDatabase;

/** Entities and schema say the same; otherwise the first write of a rarely used screen would. */
class EntityMappingTest {
  private static ScratchDatabase database;

  @BeforeAll
  static void open() {
    database = new ScratchDatabase();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void columns_ofEntities_exist() {
    var tables = EntityMapping.tables(ProductClasses.list());
    assertThat(tables).containsKeys("CUSTOMER", "CONTACT", "APP_USER", "EMPLOYEE");
    tables.forEach(
        (table, columns) -> assertThat(columns(table, "")).as(table).containsAll(columns));
  }

  @Test
  void columns_thatMustBeFilled_areMapped() {
    EntityMapping.tables(ProductClasses.list())
        .forEach(
            (table, mapped) ->
                assertThat(mapped)
                    .as(table)
                    .containsAll(
                        columns(table, " AND IS_NULLABLE = 'NO' AND COLUMN_DEFAULT IS NULL")));
  }

  @Test
  void sequences_growByWhatEntitiesAllocate() {
    var sequences = new TreeMap<String, Long>();
    database
        .sql()
        .list(
            "SELECT SEQUENCE_NAME, INCREMENT FROM INFORMATION_SCHEMA.SEQUENCES",
            row -> sequences.put(row.text(1), row.number(2)));
    assertThat(sequences).containsAllEntriesOf(EntityMapping.sequences(ProductClasses.list()));
  }

  @Test
  void mapping_readsColumnsOfSuperclassesAndParts() {
    assertThat(
            EntityMapping.tables(List.of(org.keyuan.crm.customer.domain.Contact.class))
                .get("CONTACT"))
        .contains("ID", "VERSION", "DELETED_AT", "OWNER_ID", "POSITION_LEVEL");
  }

  private static Set<String> columns(String table, String condition) {
    return new TreeSet<>(
        database
            .sql()
            .list(
                "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = ?"
                    + condition,
                row -> row.text(1),
                table));
  }
}
