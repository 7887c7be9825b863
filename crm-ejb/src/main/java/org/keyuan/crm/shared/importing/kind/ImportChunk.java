package org.keyuan.crm.shared.importing.kind;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Some hundred records that are looked up, checked and stored together.
 *
 * @param check nothing may be written
 * @param verified new customers count as checked by an administrator
 * @param comesEarlier whether a good record with this key stands earlier in the file; during a
 *     check it is not in the database yet
 */
public record ImportChunk(
    List<RowGroup> groups, boolean check, boolean verified, Predicate<String> comesEarlier) {
  public ImportChunk {
    groups = List.copyOf(groups);
  }

  /** All that the chunk says in a column, for one look-up. */
  public Set<String> texts(String column) {
    return groups.stream()
        .flatMap(group -> group.rows().stream())
        .map(row -> row.text(column))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Those that nothing is wrong with so far. */
  public List<RowGroup> accepted() {
    return groups.stream().filter(group -> !group.isRefused()).toList();
  }
}
