package org.keyuan.crm.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.keyuan.crm.reporting.application.ReportService;
import org.keyuan.crm.reporting.domain.CriteriaText;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.domain.ReportCriteria;
import org.keyuan.crm.reporting.domain.ReportPeriod;
import org.keyuan.crm.reporting.rendering.ReportFormat;
import org.keyuan.crm.reporting.rendering.ReportPreview;
import org.keyuan.crm.web.shared.page.Shell;

/** The chosen report with its parameters, shown on screen or for the printer. */
@Named
@RequestScoped
public class ReportBacking {
  private static final int ROWS_ON_SCREEN = 200;
  private static final int ROWS_ON_PAPER = 5_000;

  @Inject private HttpServletRequest request;
  @Inject private ReportService reports;
  @Inject private Shell shell;

  private ReportPreview preview;

  public List<ReportCode> getCodes() {
    return List.of(ReportCode.values());
  }

  public List<ReportPeriod> getPeriods() {
    return List.of(ReportPeriod.values());
  }

  public List<ReportFormat> getFormats() {
    return List.of(ReportFormat.values());
  }

  /** Null where no report was chosen yet. */
  public ReportCode getCode() {
    return parameters().code().orElse(null);
  }

  /** Sends those who have not chosen a report to where one is chosen. */
  public String requireCode() {
    return getCode() == null ? "/report/list.xhtml?faces-redirect=true" : null;
  }

  public ReportCriteria getCriteria() {
    return parameters().criteria();
  }

  public String getCriteriaText() {
    return CriteriaText.format(getCriteria());
  }

  /** What to put behind the question mark of an address to get the same report. */
  public String getQuery() {
    return new ReportQuery(getCode(), getCriteria()).toString();
  }

  public ReportPreview getPreview() {
    if (preview == null) {
      preview = read(() -> reports.preview(getCode(), getCriteria(), ROWS_ON_SCREEN));
    }
    return preview;
  }

  public ReportPreview getPrintout() {
    if (preview == null) {
      preview = read(() -> reports.print(getCode(), getCriteria(), ROWS_ON_PAPER));
    }
    return preview;
  }

  /** The charts of a report, in the page's colours. */
  public List<ChartJson> charts(ReportPreview shown, boolean paper) {
    boolean dark = !paper && "dark".equals(shell.getTheme());
    return shown.document().charts().stream().map(chart -> new ChartJson(chart, dark)).toList();
  }

  private ReportParameters parameters() {
    return new ReportParameters(request);
  }

  private interface Reading {
    ReportPreview read() throws IOException;
  }

  private static ReportPreview read(Reading reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
