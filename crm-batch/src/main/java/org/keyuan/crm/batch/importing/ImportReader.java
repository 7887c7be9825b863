package org.keyuan.crm.batch.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.batch.shared.CheckpointReader;
import org.keyuan.crm.batch.shared.Keyed;
import org.keyuan.crm.importing.ImportSource;
import org.keyuan.crm.importing.ImportTask;
import org.keyuan.crm.importing.ImportWork;
import org.keyuan.crm.job.domain.KeyRange;

/**
 * Reads the file in chunks of records, from the row where the import stands; the keys are row
 * numbers.
 */
@Named("importReader")
@Dependent
public class ImportReader extends CheckpointReader<ImportSource.Chunk> {
  @Inject ImportTaskOfRun tasks;
  @Inject ImportWork work;

  private ImportSource source;

  @Override
  protected KeyRange span() {
    return new KeyRange(1, tasks.get().rows());
  }

  @Override
  protected void openAt(KeyRange remaining) throws Exception {
    ImportTask task = tasks.get();
    work.begin(task, run.ticket().runId());
    source = work.open(task, remaining.isEmpty() ? Long.MAX_VALUE : remaining.low() - 1);
  }

  @Override
  protected Keyed<ImportSource.Chunk> readNext() {
    return source.next().map(chunk -> new Keyed<>(chunk.firstRow(), chunk)).orElse(null);
  }

  @Override
  protected void closeSource() throws Exception {
    if (source != null) {
      source.close();
    }
  }
}
