package org.keyuan.crm.web.shared.error;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.shared.database.Outage;

/** What people and programs hear while the database does not answer. */
public final class Away {

  private static final Logger LOG = Logger.getLogger(Away.class.getName());

  /** While it is away the database is asked every five seconds; it is no use to try sooner. */
  public static final int SECONDS = 10;

  public static final Problem PROBLEM = new Problem(503, "problem.away", List.of(), null);

  public static final Refusal REFUSAL = new Refusal(PROBLEM, "database_away", SECONDS);

  private Away() {}

  /** Whether a failure is none of the product's; a line says so in the log, and no more. */
  public static boolean isBehind(Throwable failure) {
    var away = Outage.isBehind(failure);
    if (away) {
      LOG.log(Level.WARNING, "a request could not reach the database: {0}", root(failure));
    }
    return away;
  }

  private static Throwable root(Throwable failure) {
    var root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
