package org.keyuan.crm.web.shared.list;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.keyuan.crm.reporting.domain.ReportDocument;
import org.keyuan.crm.reporting.rendering.ReportFormat;
import org.keyuan.crm.reporting.rendering.ReportRenderer;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.list.ListQueries;
import org.keyuan.crm.shared.list.ListSpec;

/**
 * Sends a list as a file: {@code /export?list=customer&format=xlsx&f=tier=VIP}. The other
 * parameters are those of the list's page, so that the file has exactly what the page shows. Rows
 * go out as they are read.
 */
@WebServlet("/export")
public class ExportServlet extends HttpServlet {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

  @Inject private transient ListQueries queries;
  @Inject private transient ListDocument documents;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var spec = spec(request.getParameter("list"));
    var format = format(request.getParameter("format"));
    if (spec.isEmpty() || format.isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else if (!CallerContext.current().may(spec.get().kind(), Action.EXPORT)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      send(request, response, spec.get(), format.get());
    }
  }

  private void send(
      HttpServletRequest request, HttpServletResponse response, ListSpec spec, ReportFormat format)
      throws IOException {
    try {
      var state = new ListStateReader(request::getParameterValues, spec).read();
      var document = documents.of(spec, state, CallerContext.current().locale());
      response.setContentType(format.mediaType());
      response.setHeader(
          "Content-Disposition", "attachment; filename*=UTF-8''" + name(document, format));
      ReportRenderer.render(document, Map.of(format, response.getOutputStream()));
    } catch (BusinessException e) {
      response.resetBuffer();
      response.setHeader("Content-Disposition", null);
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } catch (EJBException e) {
      if (e.getCause() instanceof UncheckedIOException lost) {
        throw lost.getCause();
      }
      throw e;
    }
  }

  private static String name(ReportDocument document, ReportFormat format) {
    var name = document.title() + "-" + STAMP.format(document.generatedAt());
    return URLEncoder.encode(name + "." + format.extension(), StandardCharsets.UTF_8)
        .replace("+", "%20");
  }

  /** The list as the caller may see it. */
  private Optional<ListSpec> spec(String list) {
    return queries.listSpecs().stream()
        .map(ListSpec::name)
        .filter(name -> name.equals(list))
        .findFirst()
        .map(queries::getSpec);
  }

  private static Optional<ReportFormat> format(String name) {
    return name == null || name.equals("csv")
        ? Optional.of(ReportFormat.CSV)
        : Optional.of(ReportFormat.XLSX).filter(xlsx -> xlsx.extension().equals(name));
  }
}
