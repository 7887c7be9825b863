package org.keyuan.crm.web.job;

import jakarta.annotation.PostConstruct;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.job.application.BatchEngine;
import org.keyuan.crm.job.domain.RunTicket;
import org.keyuan.crm.shared.access.Unguarded;

/**
 * The only caller of the server's {@link JobOperator}: a job is visible to nobody but the module
 * that started it. The operator is fetched once at start-up, because a redeployment before the
 * first use would break it.
 */
@Singleton
@Startup
@Local(BatchEngine.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unguarded("called by the job feature, which has checked the caller")
public class BatchGateway implements BatchEngine {
  private static final Logger LOG = Logger.getLogger(BatchGateway.class.getName());
  private static final Set<BatchStatus> OVER =
      EnumSet.of(
          BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

  private JobOperator operator;

  @PostConstruct
  void open() {
    operator = BatchRuntime.getJobOperator();
  }

  @Override
  public long start(RunTicket ticket) {
    Properties parameters = new Properties();
    parameters.setProperty("run", Long.toString(ticket.runId()));
    parameters.setProperty("attempt", Integer.toString(ticket.attempt()));
    return operator.start(ticket.job(), parameters);
  }

  @Override
  public void stop(long executionId) {
    try {
      operator.stop(executionId);
    } catch (JobExecutionNotRunningException e) {
      LOG.log(Level.FINE, "Execution {0} had ended before it was stopped", executionId);
    }
  }

  @Override
  public boolean isOver(long executionId) {
    try {
      return OVER.contains(operator.getJobExecution(executionId).getBatchStatus());
    } catch (NoSuchJobExecutionException e) {
      return true;
    }
  }
}
