package org.keyuan.crm.importing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.keyuan.crm.importing.engine.ColumnMapping;
import org.keyuan.crm.job.application.JobLauncher;
import org.keyuan.crm.job.application.StartJob;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.ChangeLog;
import org.keyuan.crm.shared.upload.Upload;

/** Imports a spreadsheet: upload, map, check, import. The work itself is the job {@code import}. */
@Stateless
@Permitted(kind = RecordKind.IMPORT, action = Action.RUN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportService {
  /** The job's name and the names of its parameters. */
  public static final String JOB = "import";

  public static final String IMPORT = "import";
  public static final String MODE = "mode";

  @Inject private ImportKinds kinds;
  @Inject private ImportPreparation preparation;
  @Inject private JobLauncher launcher;
  @Inject private ChangeLog log;

  /**
   * Takes a file in; its columns are recognised by their headings.
   *
   * @return the import's id
   * @throws org.keyuan.crm.shared.sheet.UnreadableSheetException when it is no spreadsheet
   */
  public long upload(@NotBlank String kind, @NotNull Upload upload) {
    try {
      return preparation.take(InspectedFile.of(kinds.get(kind), upload));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets by hand where each column stands; a check that was made is void then. */
  public void map(long importId, @NotNull ColumnMapping mapping) {
    preparation.map(importId, mapping);
  }

  /**
   * Goes over the file, only to say what would happen or to do it.
   *
   * @param verified whether new customers count as checked by an administrator; only one may say so
   * @return the id of the job's run
   */
  public long start(long importId, @NotNull ImportMode mode, boolean verified) {
    preparation.begin(importId, mode, verified);
    try {
      var parameters = Map.of(IMPORT, Long.toString(importId), MODE, mode.name());
      long jobRunId = launcher.start(StartJob.byHand(JOB, parameters));
      preparation.begun(importId, jobRunId);
      log.write(
          Action.IMPORT.name(),
          RecordKind.IMPORT,
          importId,
          mode.name().toLowerCase(Locale.ROOT),
          Map.of());
      return jobRunId;
    } catch (RuntimeException e) {
      preparation.giveUp(importId);
      throw e;
    }
  }
}
