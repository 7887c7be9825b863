package org.keyuan.crm.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.keyuan.crm.importing.engine.ColumnMapping;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.file.StoredFiles;
import org.keyuan.crm.shared.importing.kind.ImportColumn;
import org.keyuan.crm.shared.importing.kind.ImportKind;
import org.keyuan.crm.shared.record.Records;
import org.keyuan.crm.shared.sql.Database;

/** The short transactions around an import: taking the file in, mapping, begin and end. */
@Stateless
@Permitted(kind = RecordKind.IMPORT, action = Action.RUN)
public class ImportPreparation {
  private static final String COUNTS =
      "SELECT CREATED_COUNT, UPDATED_COUNT, UNCHANGED_COUNT, REFUSED_COUNT FROM IMPORT_RUN WHERE ID = ?";

  /** Between taking an import up and the start of its job there are milliseconds. */
  private static final Duration LONGEST_START = Duration.ofMinutes(1);

  @Inject private Records records;
  @Inject private ImportKinds kinds;
  @Inject private ImportProgress progress;
  @Inject private StoredFiles files;
  @Inject private Database database;
  @Inject private CompanyClock clock;

  /** Keeps an inspected file. */
  public long take(InspectedFile file) throws IOException {
    kinds.get(file.kind());
    long fileId = files.add(file.name(), file.contentType(), file.content());
    var run = new ImportRun(file.kind(), file.name(), fileId, file.rows(), file.mapping());
    return records.add(run).id();
  }

  /** Sets where each column stands. */
  public void map(long importId, ColumnMapping mapping) {
    ImportRun run = get(importId);
    run.map(mapping);
    progress.reset(importId);
  }

  /**
   * Gets ready to go over the file from its first row.
   *
   * @throws IncompleteMappingException when a required column is not in the file
   * @throws ImportUnderWayException when it is being worked on
   */
  public void begin(long importId, ImportMode mode, boolean verified) {
    ImportRun run = get(importId);
    ImportKind kind = kinds.get(run.kind());
    requireColumns(kind, run.mapping());
    if (isAbandoned(run)) {
      run.giveUp();
    }
    run.begin(mode);
    run.markVerified(verified && requireVerifier(kind));
    progress.reset(importId);
  }

  /** Keeps the number of the job's run. */
  public void begun(long importId, long jobRunId) {
    progress.workedOnBy(get(importId).id(), jobRunId);
  }

  /** The job could not be started. */
  public void giveUp(long importId) {
    get(importId).giveUp();
  }

  /** The import as the caller may work on it. */
  public ImportTask task(long importId, ImportMode mode) {
    ImportRun run = get(importId);
    return new ImportTask(
        importId,
        kinds.get(run.kind()),
        mode,
        run.isVerified(),
        run.fileId(),
        run.rows(),
        run.mapping());
  }

  /** Notes the end and gives the counts. */
  public ImportCounts finish(long importId, ImportMode mode) {
    get(importId).end(mode);
    return database
        .find(
            COUNTS,
            row -> new ImportCounts(row.number(1), row.number(2), row.number(3), row.number(4)),
            importId)
        .orElseThrow();
  }

  private ImportRun get(long importId) {
    return records.get(ImportRun.class, importId, Action.RUN);
  }

  /** Its job has ended early, or the server died before there was one. */
  private boolean isAbandoned(ImportRun run) {
    if (run.jobRunId() == null) {
      return run.changedAt().isBefore(clock.now().minus(LONGEST_START));
    }
    String running = "SELECT COUNT(*) FROM JOB_RUN WHERE STATE = 'STARTED' AND ID = ?";
    return database.number(running, run.jobRunId()) == 0;
  }

  private static boolean requireVerifier(ImportKind kind) {
    if (CallerContext.current().may(kind.recordKind(), Action.VERIFY)) {
      return true;
    }
    throw new AccessDeniedException(kind.recordKind(), Action.VERIFY);
  }

  private static void requireColumns(ImportKind kind, ColumnMapping mapping) {
    List<ImportColumn> missing =
        kind.columns().stream()
            .filter(c -> c.required() && !mapping.positions().containsKey(c.name()))
            .toList();
    if (!missing.isEmpty()) {
      throw new IncompleteMappingException(kind, missing, CallerContext.current().locale());
    }
  }
}
