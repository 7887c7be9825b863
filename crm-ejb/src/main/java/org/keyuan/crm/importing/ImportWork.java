package org.keyuan.crm.importing;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.shared.file.StoredFiles;
import org.keyuan.crm.shared.importing.kind.RowGroup;

/** What the job does: open the file where it stands, store chunk after chunk, close the import. */
@ApplicationScoped
public class ImportWork {
  private static final Logger LOG = Logger.getLogger(ImportWork.class.getName());

  @Inject private ImportPreparation preparation;
  @Inject private ImportProgress progress;
  @Inject private StoredFiles files;
  @Inject private ChunkStore store;

  /** The import as it is to be done by the caller. */
  public ImportTask task(long importId, ImportMode mode) {
    return preparation.task(importId, mode);
  }

  /** Notes which run of the job works on it. */
  public void begin(ImportTask task, long jobRunId) {
    progress.workedOnBy(task.importId(), jobRunId);
  }

  /**
   * Opens the file behind the rows that are done.
   *
   * @param counted the row up to which the job has counted; it may be one chunk behind what is
   *     stored, which then is read again only to be counted
   */
  public ImportSource open(ImportTask task, long counted) throws IOException {
    Path copy = Files.createTempFile("import-", ".sheet");
    files.copy(files.find(task.fileId()).orElseThrow(), copy);
    long done = Math.min(counted, progress.lastRow(task.importId()));
    return new ImportSource(task, copy, done, progress.listRefused(task.importId(), done));
  }

  /**
   * Stores what is not stored yet of a chunk. Where the database refuses it as a whole, its records
   * are tried one by one, and the one at fault is refused with the number under which the server's
   * log tells more.
   *
   * @return the number of rows
   */
  public long store(ImportTask task, ImportSource.Chunk chunk) {
    long stored = progress.lastRow(task.importId());
    List<RowGroup> left =
        chunk.groups().stream()
            .filter(group -> ImportProgress.lastRow(List.of(group)) > stored)
            .toList();
    if (!left.isEmpty()) {
      try {
        store.store(task, left, chunk.origin()::comesEarlier);
      } catch (EJBException e) {
        LOG.log(Level.FINE, "A chunk is stored record by record", e);
        left.forEach(group -> storeAlone(task, group, chunk));
      }
    }
    return chunk.groups().stream().mapToLong(group -> group.rows().size()).sum();
  }

  private void storeAlone(ImportTask task, RowGroup group, ImportSource.Chunk chunk) {
    try {
      store.store(task, List.of(group), chunk.origin()::comesEarlier);
    } catch (EJBException e) {
      String errorId = UUID.randomUUID().toString().substring(0, 8);
      LOG.log(Level.WARNING, "A record could not be imported, error " + errorId, e);
      group.first().refuse(null, "import.reason.failed", errorId);
      store.refuse(task, List.of(group));
    }
  }

  /** Notes that every row has been passed. */
  public ImportCounts finish(ImportTask task) {
    return preparation.finish(task.importId(), task.mode());
  }
}
