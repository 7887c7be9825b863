package org.keyuan.crm.web.importing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keyuan.crm.importing.ImportKinds;
import org.keyuan.crm.importing.ImportTemplate;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.error.BusinessException;

/**
 * Gives the files around imports: {@code ?template=customers&format=xlsx}, {@code ?rejects=100001}.
 */
@WebServlet("/import-file")
public class ImportFileServlet extends HttpServlet {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private transient ImportKinds kinds;
  @Inject private transient Rejects rejects;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (request.getParameter("template") != null) {
        template(request, response);
      } else {
        refused(request, response);
      }
    } catch (BusinessException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void template(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var kind = kinds.get(request.getParameter("template"));
    var template = new ImportTemplate(kind, CallerContext.current().locale());
    if ("csv".equals(request.getParameter("format"))) {
      attach(response, "text/csv;charset=UTF-8", kind.code() + ".csv");
      template.writeCsv(response.getOutputStream());
    } else {
      attach(response, XLSX, kind.code() + ".xlsx");
      template.writeWorkbook(response.getOutputStream());
    }
  }

  private void refused(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var id = request.getParameter("rejects");
    if (id == null || !id.matches("\\d{1,18}")) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    attach(response, "text/csv;charset=UTF-8", "refused-" + id + ".csv");
    rejects.write(Long.parseLong(id), CallerContext.current().locale(), response.getOutputStream());
  }

  private static void attach(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
