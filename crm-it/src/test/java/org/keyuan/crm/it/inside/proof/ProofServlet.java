package org.keyuan.crm.it.inside.proof;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assertj.core.util.Throwables;
import org.keyuan.crm.it.inside.InsideServlet;
import org.keyuan.crm.it.inside.Settings;

/** Runs the proof inside of the server and tells the tests outside what it needs of it. */
@WebServlet("/proof")
public class ProofServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Without these much is refused to everybody, and nothing is proven. */
  private static final Map<String, String> OPEN =
      Map.of("app.address", "https://crm.example.com/crm", "registration.enabled", "true");

  private static final Map<String, Supplier<String>> ANSWERS =
      Map.of(
          "use-cases", ProofServlet::useCases,
          "jobs", () -> new JobProof().run(Jobs.names()).describe(),
          "planted",
              () -> new UseCaseProof().run(Planted.endpoints()).describe() + Planted.closing(),
          "machinery", () -> lines(Exemptions.MACHINERY),
          "foreign", ProofServlet::foreign);

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!("Bearer " + InsideServlet.key()).equals(request.getHeader("Authorization"))) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    response.setContentType("text/plain;charset=UTF-8");
    try {
      response.getWriter().print(answer(request.getParameter("ask")));
    } catch (RuntimeException e) {
      var trace = Throwables.getStackTrace(e).replace('\n', ' ');
      response.getWriter().print("wrong=" + trace + "\n");
    }
  }

  static String answer(String ask) {
    var known = ANSWERS.get(ask);
    return known == null ? lines(HttpAnswers.of(ask)) : known.get();
  }

  private static String useCases() {
    var proof = new UseCaseProof();
    var findings = Settings.during(OPEN, () -> proof.run(Endpoint.all()));
    proof.unusedExemptions().forEach(name -> findings.wrong(name, "is exempt without need"));
    return findings.describe();
  }

  /** The foreign record's id by kind. */
  private static String foreign() {
    var ids = new TreeMap<String, String>();
    People.get().ids().forEach((kind, id) -> ids.put(kind.name(), id.toString()));
    ids.put("BULK", String.valueOf(ForeignRecords.bulkRun()));
    return lines(ids);
  }

  private static String lines(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
