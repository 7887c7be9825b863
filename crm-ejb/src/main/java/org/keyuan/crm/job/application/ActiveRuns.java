package org.keyuan.crm.job.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keyuan.crm.job.domain.RunTicket;

/** The runs that this server is working on; only for these does it renew the lease. */
@ApplicationScoped
public class ActiveRuns {
  private final Map<Long, ActiveRun> runs = new ConcurrentHashMap<>();

  /**
   * A run of this server with the name of its lease; the execution id is null until the engine has
   * answered.
   */
  public record ActiveRun(RunTicket ticket, String leaseName, Long executionId) {}

  void add(RunTicket ticket, String leaseName) {
    runs.put(ticket.runId(), new ActiveRun(ticket, leaseName, null));
  }

  void setExecution(RunTicket ticket, long executionId) {
    runs.computeIfPresent(
        ticket.runId(), (id, run) -> new ActiveRun(run.ticket(), run.leaseName(), executionId));
  }

  void remove(long runId) {
    runs.remove(runId);
  }

  boolean contains(long runId) {
    return runs.containsKey(runId);
  }

  List<ActiveRun> list() {
    return List.copyOf(runs.values());
  }
}
