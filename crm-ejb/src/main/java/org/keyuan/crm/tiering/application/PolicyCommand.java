package org.keyuan.crm.tiering.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The next version of a policy.
 *
 * @param thresholds one for each condition in the policy's order; null where a system parameter
 *     holds it
 */
public record PolicyCommand(
    @NotNull LocalDate effectiveOn,
    @Min(1) @Max(12) int demotionAfter,
    List<BigDecimal> thresholds) {
  public PolicyCommand {
    thresholds = Collections.unmodifiableList(new ArrayList<>(thresholds));
  }
}
