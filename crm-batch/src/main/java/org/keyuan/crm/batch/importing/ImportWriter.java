package org.keyuan.crm.batch.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keyuan.crm.batch.shared.CheckpointWriter;
import org.keyuan.crm.batch.shared.Keyed;
import org.keyuan.crm.importing.ImportSource;
import org.keyuan.crm.importing.ImportTask;
import org.keyuan.crm.importing.ImportWork;

/**
 * Stores chunks of records. They commit together with the import's own count of rows, in a
 * transaction of their own, so that a chunk which the database refuses can be tried record by
 * record; a chunk that comes again is passed over.
 */
@Named("importWriter")
@Dependent
public class ImportWriter extends CheckpointWriter<ImportSource.Chunk> {
  @Inject ImportTaskOfRun tasks;
  @Inject ImportWork work;

  private ImportTask task;

  @Override
  protected long write(List<ImportSource.Chunk> chunks) {
    if (task == null) {
      task = tasks.get();
    }
    return chunks.stream().mapToLong(chunk -> work.store(task, chunk)).sum();
  }

  @Override
  protected long lastKey(Keyed<ImportSource.Chunk> item) {
    return item.value().lastRow();
  }
}
