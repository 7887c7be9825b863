package org.keyuan.crm.web.report;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keyuan.crm.reporting.application.NamedReport;
import org.keyuan.crm.reporting.application.ReportService;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.reporting.rendering.ReportFormat;
import org.keyuan.crm.shared.error.BusinessException;

/** {@code /report/file?format=PDF&code=…} makes the report and sends it as a file. */
@WebServlet("/report/file")
public class ReportFileServlet extends HttpServlet {
  @Inject private transient ReportService reports;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ReportParameters parameters = new ReportParameters(request);
    ReportCode code = parameters.code().orElse(null);
    ReportFormat format = parameters.constant(ReportFormat.class, "format").orElse(null);
    if (code == null || format == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try (NamedReport report = reports.export(code, parameters.criteria(), format)) {
      Download.send(response, report.path(), report.name(), format.mediaType());
    } catch (BusinessException e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
