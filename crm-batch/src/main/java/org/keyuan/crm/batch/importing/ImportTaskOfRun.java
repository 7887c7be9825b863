package org.keyuan.crm.batch.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.keyuan.crm.batch.shared.RunContext;
import org.keyuan.crm.importing.ImportMode;
import org.keyuan.crm.importing.ImportService;
import org.keyuan.crm.importing.ImportTask;
import org.keyuan.crm.importing.ImportWork;

/** The import that the job's parameters name. */
@Dependent
class ImportTaskOfRun {
  @Inject RunContext run;
  @Inject ImportWork work;

  ImportTask get() {
    long importId = Long.parseLong(run.parameter(ImportService.IMPORT, ""));
    return work.task(importId, ImportMode.valueOf(run.parameter(ImportService.MODE, "CHECK")));
  }
}
