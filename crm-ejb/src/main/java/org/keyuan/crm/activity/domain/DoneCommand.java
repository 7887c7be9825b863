package org.keyuan.crm.activity.domain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * That a planned activity was done, and what is planned next.
 *
 * @param happensAt when it was done
 * @param nextAt when the next one is planned for; null plans none
 * @param nextKind null for the same kind again
 * @param nextSubject null for the same subject again
 */
public record DoneCommand(
    @NotNull Instant happensAt,
    @Size(max = 2000) String result,
    Instant nextAt,
    ActivityKind nextKind,
    @Size(max = 200) String nextSubject) {}
