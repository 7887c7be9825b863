package org.keyuan.crm.web.shared.error;

import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * An answer before the application was asked: try again later. A page for people, JSON for
 * programs.
 *
 * @param error the word for programs
 * @param seconds after which another try makes sense
 */
public record Refusal(Problem problem, String error, long seconds) {

  public void send(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setStatus(problem.status());
    response.setHeader("Retry-After", String.valueOf(seconds));
    var path = request.getServletPath();
    if (path.startsWith("/api") || path.startsWith("/pick")) {
      response.setContentType("application/json");
      var body = Json.createObjectBuilder().add("error", error);
      response.getWriter().print(body.add("retryAfter", seconds).build());
    } else {
      request.setAttribute("problem", problem);
      // the page that is shown instead is no answer to the form, whose view would not fit it
      request.setAttribute(RequestDispatcher.ERROR_MESSAGE, problem.messageKey());
      request.getRequestDispatcher("/problem.xhtml").forward(request, response);
    }
  }
}
