package org.keyuan.crm.reporting.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.domain.ScheduledReport;
import org.keyuan.crm.reporting.persistence.ReportArchiveTable;
import org.keyuan.crm.reporting.rendering.ReportFormat;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.file.StoredFiles;

/** Keeps reports in the archive: each in all formats, made from one reading of the data. */
@Stateless
@Permitted(kind = RecordKind.REPORT, action = Action.RUN)
public class ReportArchiving {
  private static final int REMOVED_AT_ONCE = 100;

  @Inject private ReportDefinitions definitions;
  @Inject private ReportArchiveTable archive;
  @Inject private StoredFiles storedFiles;
  @Inject private CompanyClock clock;
  @Inject private Parameters parameters;

  /** Keeps the report as the caller sees it now. */
  public void archive(@NotNull ReportCode code, @NotNull ReportCriteria criteria)
      throws IOException {
    ReportRequest request =
        request(code, criteria.on(clock.today()), CallerContext.current().locale());
    keep("U-" + UUID.randomUUID(), request);
  }

  /**
   * Keeps a scheduled report; one that the same run has kept before is left as it is.
   *
   * @param day the business date that relative periods count from
   */
  public void archive(@NotNull ScheduledReport report, long runId, @NotNull LocalDate day)
      throws IOException {
    String origin = "R-" + runId + "-" + report.id();
    if (!archive.holds(origin)) {
      keep(origin, request(report.code(), report.criteria().on(day), report.locale()));
    }
  }

  /** Removes reports older than the parameter {@code report.keep.days}; gives their number. */
  public long removeOld() {
    Instant before = clock.now().minus(Duration.ofDays(parameters.number("report.keep.days")));
    var old = archive.listBefore(before, REMOVED_AT_ONCE);
    old.forEach(archive::remove);
    return old.size();
  }

  private static ReportRequest request(ReportCode code, ReportCriteria criteria, Locale locale) {
    return new ReportRequest(code, criteria, Action.EXPORT, locale);
  }

  private void keep(String origin, ReportRequest request) throws IOException {
    Instant now = clock.now();
    var document = definitions.get(request.code()).document(request);
    try (ReportFiles files = ReportFiles.of(document, EnumSet.allOf(ReportFormat.class))) {
      long id =
          archive.insert(
              new ReportArchiveTable.Entry(
                  origin,
                  request.code(),
                  request.criteria(),
                  request.locale().toLanguageTag(),
                  files.result().rowCount()),
              CallerContext.current(),
              ArchiveReach.of(request.code(), Action.EXPORT),
              now);
      for (var file : files.files().entrySet()) {
        String name =
            ReportName.of(request.code(), request.locale(), now, parameters.zone(), file.getKey());
        long stored = storedFiles.add(name, file.getKey().mediaType(), file.getValue());
        archive.insertFile(id, file.getKey(), stored);
      }
    }
  }
}
