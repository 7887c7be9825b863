package org.keyuan.crm.merge.application;

import jakarta.validation.constraints.NotNull;
import java.util.Set;

/**
 * The wish that two customers become one.
 *
 * @param keptId of the one that stays
 * @param otherId of the one that becomes part of it
 * @param chosen fields of which the other one's value is taken
 */
public record MergeCommand(
    @NotNull Long keptId,
    int keptVersion,
    @NotNull Long otherId,
    int otherVersion,
    Set<String> chosen) {
  public MergeCommand {
    chosen = chosen == null ? Set.of() : Set.copyOf(chosen);
  }
}
