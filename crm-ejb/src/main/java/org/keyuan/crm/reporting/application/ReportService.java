package org.keyuan.crm.reporting.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.rendering.ReportFormat;
import org.keyuan.crm.reporting.rendering.ReportPreview;
import org.keyuan.crm.reporting.rendering.ReportRenderer;
import org.keyuan.crm.settings.CompanyClock;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.shared.record.ChangeLog;

/** Makes reports for the one who asks, of what that one may see. */
@Stateless
public class ReportService {
  @Inject private ReportDefinitions definitions;
  @Inject private CompanyClock clock;
  @Inject private Parameters parameters;
  @Inject private ChangeLog changeLog;

  /** The report for the screen: its charts, its first rows and the totals of all. */
  @Permitted(kind = RecordKind.REPORT, action = Action.VIEW)
  public ReportPreview preview(
      @NotNull ReportCode code, @NotNull ReportCriteria criteria, int rowLimit) throws IOException {
    return ReportRenderer.preview(document(code, criteria, Action.VIEW), rowLimit);
  }

  /** The report as pages for the printer. */
  @Permitted(kind = RecordKind.REPORT, action = Action.PRINT)
  public ReportPreview print(
      @NotNull ReportCode code, @NotNull ReportCriteria criteria, int rowLimit) throws IOException {
    ReportDocument document = document(code, criteria, Action.PRINT);
    log(Action.PRINT, document.title());
    return ReportRenderer.preview(document, rowLimit);
  }

  /** The report as a file to take away; the caller closes the answer. */
  @Permitted(kind = RecordKind.REPORT, action = Action.EXPORT)
  public NamedReport export(
      @NotNull ReportCode code, @NotNull ReportCriteria criteria, @NotNull ReportFormat format)
      throws IOException {
    ReportDocument document = document(code, criteria, Action.EXPORT);
    String name = ReportName.of(code, document.locale(), clock.now(), parameters.zone(), format);
    ReportFiles files = ReportFiles.of(document, EnumSet.of(format));
    log(Action.EXPORT, name);
    return new NamedReport(name, format, files);
  }

  private void log(Action action, String name) {
    changeLog.write(action.name(), RecordKind.REPORT, null, name, Map.of());
  }

  private ReportDocument document(ReportCode code, ReportCriteria criteria, Action action) {
    Locale locale = CallerContext.current().locale();
    return definitions
        .get(code)
        .document(new ReportRequest(code, criteria.on(clock.today()), action, locale));
  }
}
