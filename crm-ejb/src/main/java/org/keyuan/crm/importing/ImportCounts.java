package org.keyuan.crm.importing;

import java.util.List;
import org.keyuan.crm.shared.importing.kind.Outcome;
import org.keyuan.crm.shared.importing.kind.RowGroup;

/** How many records became what; refused counts rows, since these come back in the file. */
public record ImportCounts(long created, long updated, long unchanged, long refused) {

  static ImportCounts of(List<RowGroup> groups) {
    return new ImportCounts(
        count(groups, Outcome.CREATED),
        count(groups, Outcome.UPDATED),
        count(groups, Outcome.UNCHANGED),
        groups.stream()
            .filter(group -> group.outcome() == Outcome.REFUSED)
            .mapToLong(group -> group.rows().size())
            .sum());
  }

  private static long count(List<RowGroup> groups, Outcome outcome) {
    return groups.stream().filter(group -> group.outcome() == outcome).count();
  }
}
