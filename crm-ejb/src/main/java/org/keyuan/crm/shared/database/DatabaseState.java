package org.keyuan.crm.shared.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whether the database answers, as {@link DatabaseWatch} last saw it. While it doesn't, nobody
 * needs to wait to learn it: what is asked is refused at once, and what the server does by itself
 * pauses.
 */
@ApplicationScoped
public class DatabaseState {

  private static final Logger LOG = Logger.getLogger(DatabaseState.class.getName());

  private volatile boolean away;

  public boolean isAway() {
    return away;
  }

  /** It has answered. */
  void answered() {
    if (away) {
      LOG.info("The database answers again");
    }
    away = false;
  }

  /** It can't be asked; written down once, since it may last. */
  void silent(String reason) {
    if (!away) {
      LOG.log(Level.SEVERE, "The database does not answer, all work pauses: {0}", reason);
    }
    away = true;
  }
}
