package org.keyuan.crm.job.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * The wish to start a job.
 *
 * @param runKey what makes the run unique, such as {@code tiering@2026-11-22}; null for a run of
 *     its own
 */
public record StartJob(
    @NotBlank @Size(max = 40) String job,
    @Size(max = 100) String runKey,
    @NotNull @Size(max = 20)
        Map<@NotBlank @Size(max = 60) String, @NotNull @Size(max = 300) String> parameters) {

  /** A run that may happen at any time, as often as somebody wants it. */
  public static StartJob byHand(String job, Map<String, String> parameters) {
    return new StartJob(job, null, parameters);
  }
}
