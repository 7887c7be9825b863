package org.keyuan.crm.web.report;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keyuan.crm.reporting.application.ReportArchiveQueries;
import org.keyuan.crm.reporting.rendering.ReportFormat;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.keyuan.crm.shared.file.StoredFile;

/** {@code /report/archived?id=…&format=PDF} sends a file of the archive. */
@WebServlet("/report/archived")
public class ArchivedFileServlet extends HttpServlet {
  @Inject private transient ReportArchiveQueries archive;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ReportParameters parameters = new ReportParameters(request);
    Long id = parameters.id("id");
    ReportFormat format = parameters.constant(ReportFormat.class, "format").orElse(null);
    if (id == null || format == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    Path copy = Files.createTempFile("archived-", "." + format.extension());
    try {
      StoredFile file = archive.copy(id, format, copy);
      Download.send(response, copy, file.name(), file.contentType());
    } catch (RecordNotFoundException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (AccessDeniedException e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
