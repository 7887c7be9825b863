package org.keyuan.crm.shared.importing.record;

import java.util.Optional;
import org.keyuan.crm.shared.importing.kind.RowGroup;

/**
 * A record of the file that is good as far as can be said without storing it.
 *
 * @param command what the record will say
 * @param known as it is stored now; empty for a new one
 * @param isChanged whether the file says something else of it than what is stored
 */
public record ImportedRecord<C extends Record>(
    RowGroup group, C command, Optional<KnownRecord> known, boolean isChanged) {

  public boolean isNew() {
    return known.isEmpty();
  }
}
