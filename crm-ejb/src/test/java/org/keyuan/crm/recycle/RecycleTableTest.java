package org.keyuan.crm.recycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.organisation.DepartmentList;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.list.ListSpec;
import org.keyuan.crm.shared.sql.ScratchDatabase;

class RecycleTableTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
  private final ListSpec departments = new DepartmentList().spec();
  private ScratchDatabase scratch;
  private RecycleTable table;

  @BeforeEach
  void companyWithOneDepartment() {
    scratch = new ScratchDatabase();
    table = new RecycleTable(scratch.sql(), new References(scratch.source()));
    department(1, null, NOON);
    department(2, 1L, NOON.plusSeconds(60));
    department(3, null, null);
  }

  @AfterEach
  void close() {
    scratch.close();
  }

  @Test
  void page_showsTheLatestDeletionFirstAndNothingThatIsThere() {
    CallerContext.as(
        Caller.system(),
        () ->
            assertThat(table.page(departments, 0, 10))
                .extracting(RecycledRow::id)
                .containsExactly(2L, 1L));
  }

  @Test
  void purge_ofWhatOthersReferTo_removesNothing() {
    CallerContext.as(Caller.system(), () -> assertThat(table.purge(departments, 1L)).isZero());
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void purge_ofAll_removesWhatNothingRefersTo() {
    CallerContext.as(Caller.system(), () -> assertThat(table.purge(departments, null)).isOne());
    CallerContext.as(Caller.system(), () -> assertThat(table.purge(departments, null)).isOne());
    assertThat(count()).isOne();
  }

  @Test
  void findDeletedTarget_namesTheDeletedParent() {
    var parent = new Reference("DEPARTMENT", "PARENT_ID", "DEPARTMENT");
    assertThat(table.findDeletedTarget(parent, departments, 2)).contains("d1");
    assertThat(table.findDeletedTarget(parent, departments, 1)).isEmpty();
  }

  @Test
  void restore_takesTheMarkAway() {
    CallerContext.as(Caller.system(), () -> table.restore(departments, 1, NOON));
    CallerContext.as(Caller.system(), () -> assertThat(table.find(departments, 1)).isEmpty());
  }

  private long count() {
    return scratch.sql().number("SELECT COUNT(*) FROM DEPARTMENT");
  }

  private void department(long id, Long parent, Instant deletedAt) {
    scratch
        .sql()
        .update(
            "INSERT INTO DEPARTMENT (ID, CODE, NAME, PARENT_ID, PATH, SORT_NO, VERSION, CREATED_AT,"
                + " CREATED_BY, CHANGED_AT, CHANGED_BY, DELETED_AT, DELETED_BY)"
                + " VALUES (?, ?, ?, ?, '/', 0, 0, ?, 'test', ?, 'test', ?, 'test')",
            id,
            "D" + id,
            "d" + id,
            parent,
            NOON,
            NOON,
            deletedAt);
  }
}
