package org.keyuan.crm.bulk.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** The wish to tag many records. */
public record TagCommand(
    @NotNull @Size(max = 20) Set<@NotBlank @Size(max = 50) String> added,
    @Size(max = 20) Set<@NotBlank @Size(max = 50) String> removed) {
  public TagCommand {
    removed = removed == null ? Set.of() : Set.copyOf(removed);
  }
}
