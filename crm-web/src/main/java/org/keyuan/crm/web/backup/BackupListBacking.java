package org.keyuan.crm.web.backup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.backup.application.BackupKeeping;
import org.keyuan.crm.backup.application.BackupRow;
import org.keyuan.crm.job.application.JobControl;
import org.keyuan.crm.job.application.StartJob;
import org.keyuan.crm.web.shared.form.FormFlow;

/** The backups there are; a new one is made by the job. */
@Named
@RequestScoped
public class BackupListBacking {
  private static final double MEBIBYTE = 1024 * 1024;

  @Inject BackupKeeping backups;
  @Inject JobControl jobs;
  @Inject FormFlow flow;

  private List<BackupRow> rows;

  public void start() {
    flow.act(
        () -> jobs.start(StartJob.byHand("backup", Map.of())),
        "job.message.started",
        "/job/list.xhtml");
  }

  public List<BackupRow> getRows() {
    if (rows == null) {
      rows = backups.list();
    }
    return rows;
  }

  public Path getDirectory() {
    return backups.directory();
  }

  /** In MiB with one decimal. */
  public String size(BackupRow row) {
    return "%,.1f".formatted(row.bytes() / MEBIBYTE);
  }
}
