package org.keyuan.crm.web.report;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keyuan.crm.reporting.application.ReportArchiving;
import org.keyuan.crm.reporting.application.ReportSchedules;
import org.keyuan.crm.reporting.domain.ReportCode;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.web.security.CsrfToken;

/** Takes the plain forms that keep a report, or have it made by itself, or no longer. */
@WebServlet("/report/keep")
public class ReportKeepServlet extends HttpServlet {
  @Inject private transient CsrfToken csrf;
  @Inject private transient ReportArchiving archiving;
  @Inject private transient ReportSchedules schedules;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!csrf.accepts(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      String done = act(request);
      response.sendRedirect(done == null ? "archive.xhtml" : "archive.xhtml?done=" + done);
    } catch (BusinessException e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** Gives the last part of the message's key; null where nothing was asked for. */
  private String act(HttpServletRequest request) throws IOException {
    ReportParameters parameters = new ReportParameters(request);
    ReportCode code = parameters.code().orElse(null);
    Long id = parameters.id("id");
    String act = String.valueOf(request.getParameter("act"));
    if (code != null && act.equals("archive")) {
      archiving.archive(code, parameters.criteria());
      return "kept";
    }
    if (code != null && act.equals("schedule")) {
      schedules.add(code, parameters.criteria());
      return "scheduled";
    }
    return id == null ? null : change(act, id);
  }

  private String change(String act, long id) {
    if (act.equals("remove")) {
      schedules.remove(id);
      return "removed";
    }
    schedules.setActive(id, act.equals("start"));
    return "changed";
  }
}
