package org.keyuan.crm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import org.keyuan.crm.shared.sql.Database;

/** Leaves out what parameters call a role and the product doesn't know. */
@ApplicationScoped
class KnownRoles {

  private static final Logger LOG = Logger.getLogger(KnownRoles.class.getName());
  private static final String CODES = "SELECT CODE FROM APP_ROLE WHERE DELETED_AT IS NULL";

  @Inject private Database database;

  Set<String> of(Set<String> named) {
    var known = new TreeSet<>(database.list(CODES, row -> row.text(1)));
    var unknown = new TreeSet<>(named);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      LOG.warning("there are no such roles: " + unknown);
    }
    known.retainAll(named);
    return known;
  }
}
