package org.keyuan.crm.job.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.job.domain.RunTicket;
import org.keyuan.crm.shared.access.Caller;

/**
 * For whom a job thread works: the person who started the run with what they may do now, or the
 * system.
 */
@ApplicationScoped
public class JobCallers {
  public Caller of(RunTicket ticket) {
    return Caller.system();
  }
}
