package org.keyuan.crm.job.application;

import org.keyuan.crm.job.domain.RunTicket;

/**
 * The container's batch engine. A job belongs to the module that started it, so one bean of the web
 * module implements this and everything goes through it.
 */
public interface BatchEngine {
  /** Where that bean is found from any module. */
  String JNDI_NAME = "java:app/crm-web/BatchGateway!org.keyuan.crm.job.application.BatchEngine";

  /**
   * Starts the job whose definition has the ticket's job name; returns the engine's execution id.
   */
  long start(RunTicket ticket);

  /** Asks for a stop at the next checkpoint; nothing happens when the execution has ended. */
  void stop(long executionId);

  /** Whether the execution has ended on this server, whatever the reason. */
  boolean isOver(long executionId);
}
