package org.keyuan.crm.web.shared.error;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.keyuan.crm.shared.text.Messages;
import org.keyuan.crm.web.shared.text.Words;

/** The page that says what went wrong and what to do now. */
@Named("problemPage")
@RequestScoped
public class ProblemBacking {

  /** Answers that people can cause, and what they can do about them. */
  private static final Map<String, String> KEYS =
      Map.of(
          "400", "problem.malformed",
          "403", "problem.forbidden",
          "404", "problem.missing",
          "405", "problem.malformed",
          "413", "problem.too_large",
          "415", "problem.malformed");

  @Inject private HttpServletRequest request;
  @Inject private Words words;

  private Problem problem;

  public String getSentence() {
    return Messages.text(
        words.getLocale(), problem().messageKey(), problem().arguments().toArray());
  }

  public String getId() {
    return problem().id();
  }

  /** The page that can be tried again, since nothing is wrong with it; otherwise null. */
  public String getAgain() {
    if (!Away.PROBLEM.equals(problem())) {
      return null;
    }
    var asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    return asked instanceof String path && path.endsWith(".xhtml")
        ? path
        : request.getContextPath() + "/index.xhtml";
  }

  private Problem problem() {
    if (problem == null) {
      problem = find();
    }
    return problem;
  }

  private Problem find() {
    if (request.getAttribute("problem") instanceof Problem here) {
      return here;
    }
    var session = request.getSession(false);
    if (session != null && session.getAttribute("problem") instanceof Problem kept) {
      session.removeAttribute("problem");
      return kept;
    }
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return new Problem(
        0, KEYS.getOrDefault(String.valueOf(status), "problem.unexpected"), List.of(), null);
  }
}
