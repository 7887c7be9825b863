package org.keyuan.crm.duplicate.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.keyuan.crm.shared.sql.Database;

/**
 * Lets those who save the same customer at the same moment do it one after the other. What must be
 * unique can't be a unique index: customers of former times are there twice, and a name counts only
 * together with a telephone number. A turn is a row that stays locked until the transaction ends;
 * everybody takes theirs in the same order, so that nobody waits for somebody who waits.
 */
@ApplicationScoped
class Turns {
  private static final int COUNT = 64;

  private Database database;

  protected Turns() {}

  @Inject
  Turns(Database database) {
    this.database = database;
  }

  void take(Collection<Long> keys) {
    List<Object[]> rows =
        keys.stream()
            .map(key -> Math.floorMod(key, COUNT))
            .distinct()
            .sorted()
            .map(id -> new Object[] {id})
            .toList();
    database.updateAll("UPDATE DUPLICATE_TURN SET TAKEN = TAKEN + 1 WHERE ID = ?", rows);
  }

  /** All of them, for work on many customers. */
  void takeAll() {
    take(java.util.stream.LongStream.range(0, COUNT).boxed().toList());
  }
}
