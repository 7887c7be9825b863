package org.keyuan.crm.web.shared.pick;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keyuan.crm.shared.error.BusinessException;

/** Answers pickers: {@code /pick?kind=REGION&q=…} gives a JSON array of id, name and number. */
@WebServlet("/pick")
public class PickServlet extends HttpServlet {

  @Inject private transient PickQueries picks;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var kind = request.getParameter("kind");
    var typed = request.getParameter("q");
    if (kind == null
        || typed == null
        || !kind.matches("REGION|DEPARTMENT|EMPLOYEE|CUSTOMER|PRODUCT|CONTACT|USER")) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    var found = Json.createArrayBuilder();
    try {
      for (var pick : picks.find(kind, typed)) {
        found.add(
            Json.createObjectBuilder()
                .add("id", pick.id())
                .add("name", pick.name())
                .add("number", pick.number()));
      }
    } catch (BusinessException e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(found.build().toString());
  }
}
