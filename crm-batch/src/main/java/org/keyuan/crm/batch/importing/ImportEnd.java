package org.keyuan.crm.batch.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.batch.shared.OnceBatchlet;
import org.keyuan.crm.importing.ImportCounts;
import org.keyuan.crm.importing.ImportTask;
import org.keyuan.crm.importing.ImportWork;

/** Closes the import and says in the console what came of it. */
@Named("importEnd")
@Dependent
public class ImportEnd extends OnceBatchlet {
  @Inject ImportTaskOfRun tasks;
  @Inject ImportWork work;

  @Override
  protected long perform() {
    ImportTask task = tasks.get();
    ImportCounts counts = work.finish(task);
    run.say(
        "import.message." + task.mode(),
        counts.created(),
        counts.updated(),
        counts.unchanged(),
        counts.refused());
    return 0;
  }
}
