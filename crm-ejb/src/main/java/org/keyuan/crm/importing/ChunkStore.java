package org.keyuan.crm.importing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Predicate;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.importing.kind.ImportChunk;
import org.keyuan.crm.shared.importing.kind.RowGroup;
import org.keyuan.crm.shared.record.ChangeBatch;
import org.keyuan.crm.shared.record.ChangeLog;

/**
 * Stores records together with the count of them, or neither: a transaction of its own each time.
 */
@Stateless
@Permitted(kind = RecordKind.IMPORT, action = Action.RUN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChunkStore {
  @Inject private ImportProgress progress;
  @Inject private ChangeLog changeLog;
  @PersistenceContext private EntityManager entityManager;

  /**
   * Checks and stores records.
   *
   * @throws ChunkTakenException when another thread has done them already
   */
  public void store(ImportTask task, List<RowGroup> groups, Predicate<String> comesEarlier) {
    ImportChunk chunk = new ImportChunk(groups, task.isCheck(), task.verified(), comesEarlier);
    ChangeBatch.write(
        changeLog,
        () -> {
          task.kind().process(chunk);
          entityManager.flush();
        });
    count(task, groups);
  }

  /** Counts records that can't be stored as refused. */
  public void refuse(ImportTask task, List<RowGroup> groups) {
    count(task, groups);
  }

  private void count(ImportTask task, List<RowGroup> groups) {
    if (!progress.advance(task.importId(), groups)) {
      throw new ChunkTakenException(task.importId());
    }
  }
}
