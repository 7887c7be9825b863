package org.keyuan.crm.job.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import org.keyuan.crm.job.domain.ParametersUnreadable;

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

  /**
   * The same with parameters as people type them, {@code asOf=1998-12-01 policy=foodmart}.
   *
   * @param text may be null or blank
   * @throws ParametersUnreadable when a word is not a name, an equals sign and a value
   */
  public static StartJob typed(String job, String text) {
    Map<String, String> parameters = new TreeMap<>();
    if (text != null && !text.isBlank()) {
      for (String word : text.strip().split("\\s+")) {
        int sign = word.indexOf('=');
        if (sign < 1) {
          throw new ParametersUnreadable(word);
        }
        parameters.put(word.substring(0, sign), word.substring(sign + 1));
      }
    }
    return byHand(job, parameters);
  }
}
