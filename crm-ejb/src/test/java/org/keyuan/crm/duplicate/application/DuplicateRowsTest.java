package org.keyuan.crm.duplicate.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyuan.crm.duplicate.application.StoredCustomers.company;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keyuan.crm.duplicate.application.DuplicateRows.Row;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Ownership;
import org.keyuan.crm.shared.sql.ScratchDatabase;

/** A file's customers against those that are there, and against each other. */
class DuplicateRowsTest {
  private static final ScratchDatabase DATABASE = new ScratchDatabase();
  private static final StoredCustomers CUSTOMERS = new StoredCustomers(DATABASE.sql());
  private static final Ownership MINE = Ownership.of(null, 1L);

  @BeforeAll
  static void addDepartment() {
    CUSTOMERS.addDepartment(1);
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void codeOrNameAndPhone_thatAreThere_areRefused_withTheNumber() {
    long coded = CUSTOMERS.add(company("Alder Ltd", null, "91320594MA1MT0XX1D"), MINE);
    long named = CUSTOMERS.add(company("Beech Ltd", "0512-62880001", null), MINE);
    var bySameCode = new Row(null, "1", company("Other", null, "91320594MA1MT0XX1D"));
    var bySameName = new Row(null, "2", company("BEECH", "+86 512 6288 0001", null));
    var byNameAlone = new Row(null, "3", company("Beech", "0512-62880009", null));
    as(
        () -> {
          var refused = rows().examine(List.of(bySameCode, bySameName, byNameAlone), true);
          assertThat(refused).containsOnlyKeys(bySameCode, bySameName);
          assertThat(refused.get(bySameCode).field()).isEqualTo("creditCode");
          assertThat(refused.get(bySameCode).arguments()).contains("C" + coded);
          assertThat(refused.get(bySameName).arguments()).contains("C" + named);
        });
  }

  @Test
  void doublesWithinTheFile_areRefused_butNotTheFirst() {
    var first = new Row(null, "N1", company("Cedar Ltd", "0512-62880002", null));
    var second = new Row(null, "N2", company("cedar", "0512 62880002", null));
    as(
        () -> {
          var refused = rows().examine(List.of(first, second), false);
          assertThat(refused).containsOnlyKeys(second);
          assertThat(refused.get(second).arguments()).containsExactly("N1");
        });
  }

  @Test
  void aCustomerThatChanges_isNotItsOwnDouble() {
    var identity = company("Dogwood", "0512-62880003", null);
    long id = CUSTOMERS.add(identity, MINE);
    as(() -> assertThat(rows().examine(List.of(new Row(id, "D", identity)), true)).isEmpty());
  }

  @Test
  void manyRows_areLookedUpInSets() {
    var many =
        IntStream.range(0, 1_300)
            .mapToObj(
                i -> new Row(null, "N" + i, company("Elm " + i, "0512-63" + (100_000 + i), null)))
            .toList();
    CUSTOMERS.add(many.get(1_299).identity(), MINE);
    as(() -> assertThat(rows().examine(many, true)).containsOnlyKeys(many.get(1_299)));
  }

  private static DuplicateRows rows() {
    var sql = DATABASE.sql();
    var candidates = new Candidates(sql);
    var turns = new Turns(sql);
    var guard = new DuplicateGuard(candidates, turns, new DuplicateWords(sql));
    return new DuplicateRows(candidates, turns, guard);
  }

  private static void as(Runnable work) {
    CallerContext.as(Caller.system(), work);
  }
}
