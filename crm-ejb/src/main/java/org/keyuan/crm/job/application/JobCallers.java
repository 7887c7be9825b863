package org.keyuan.crm.job.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keyuan.crm.identity.CallerDirectory;
import org.keyuan.crm.identity.SignedIn;
import org.keyuan.crm.job.domain.RunTicket;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Caller;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * For whom a job thread works: the system, or the person who started the run with what they may do
 * now. Somebody whose account is gone by then may do nothing.
 */
@ApplicationScoped
public class JobCallers {
  @Inject CallerDirectory directory;

  public Caller of(RunTicket ticket) {
    if (ticket.startedBy() == null) {
      return Caller.system();
    }
    return directory.find(ticket.startedBy(), null).map(SignedIn::caller).orElse(Caller.nobody());
  }

  /**
   * What a run keeps of the current caller: the log-in name, or null for the system.
   *
   * @throws AccessDeniedException when nobody is calling
   */
  static String starter() {
    Caller caller = CallerContext.current();
    if (caller.isSignedIn()) {
      return caller.loginName();
    }
    if (caller.equals(Caller.system())) {
      return null;
    }
    throw new AccessDeniedException(RecordKind.JOB, Action.RUN);
  }
}
