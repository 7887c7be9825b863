package org.keyuan.crm.search.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;

/** Has every server write its search index anew, while the present ones serve. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchIndexing {

  @Inject private OutboxNumbering outbox;
  @Inject private IndexBuild build;

  /**
   * Writes the one of this server, and returns the number of records in it; the others notice
   * within seconds.
   */
  @Permitted(kind = RecordKind.JOB, action = Action.RUN)
  public long rebuild() {
    return build.rebuild(outbox.askForNew());
  }
}
