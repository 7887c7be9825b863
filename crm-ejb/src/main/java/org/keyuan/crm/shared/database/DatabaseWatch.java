package org.keyuan.crm.shared.database;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import javax.sql.DataSource;
import org.keyuan.crm.shared.access.Unguarded;

/**
 * Asks the database every two seconds whether it is there. Each question has a thread of its own,
 * so that one which is never answered holds up neither the clock nor the next one.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unguarded("the server's own clock")
public class DatabaseWatch {

  @Resource(lookup = "jdbc/crm")
  private DataSource dataSource;

  @Resource private ManagedExecutorService executor;
  @Inject private DatabaseState state;

  private final Questions questions = new Questions();

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "database watch")
  public void look() {
    var now = System.nanoTime();
    if (questions.isOverdue(now)) {
      state.silent("a question was not answered in time");
    }
    questions.next(now, state.isAway()).ifPresent(this::send);
  }

  private void send(long question) {
    try {
      executor.execute(() -> ask(question));
    } catch (RejectedExecutionException e) {
      questions.drop(question); // the server ends, or has too much to do
    }
  }

  private void ask(long question) {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("SELECT 1");
      questions.answered(question);
      state.answered();
    } catch (SQLException | RuntimeException e) {
      if (questions.failed(question)) {
        state.silent(e.getMessage());
      }
    }
  }
}
