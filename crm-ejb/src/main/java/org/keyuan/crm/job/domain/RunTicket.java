package org.keyuan.crm.job.domain;

import java.util.Map;

/**
 * What a job thread holds to prove that it is the one allowed to work: the run and the attempt. A
 * newer attempt makes every older ticket worthless, which is what keeps a revived thread from
 * counting rows a second time.
 *
 * @param runId the row of JOB_RUN
 * @param attempt 1 for the first start, one more for each restart and recovery
 * @param startedBy log-in name of whoever started it; null for the system
 */
public record RunTicket(
    long runId,
    int attempt,
    String job,
    String runKey,
    Map<String, String> parameters,
    String startedBy) {
  public RunTicket {
    parameters = Map.copyOf(parameters);
  }

  /** A parameter's value, or the given one where it was not passed or is blank. */
  public String parameter(String name, String otherwise) {
    String value = parameters.get(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
