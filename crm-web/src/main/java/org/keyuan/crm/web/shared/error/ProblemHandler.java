package org.keyuan.crm.web.shared.error;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.access.SecurityLog;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.error.RecordNotFoundException;
import org.primefaces.csp.CspException;

/**
 * Turns what no page expected into a plain page: a business failure into its words, anything else
 * into an id under which the log has the details. Nothing is swallowed, and no stack trace leaves
 * the server.
 */
public class ProblemHandler extends ExceptionHandlerWrapper {

  private static final Logger LOG = Logger.getLogger(ProblemHandler.class.getName());

  private static final Problem MALFORMED =
      new Problem(HttpServletResponse.SC_BAD_REQUEST, "problem.malformed", List.of(), null);
  private static final Problem EXPIRED =
      new Problem(HttpServletResponse.SC_OK, "problem.expired", List.of(), null);

  public ProblemHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    var events = getUnhandledExceptionQueuedEvents().iterator();
    if (!events.hasNext()) {
      return;
    }
    var failure = events.next().getContext().getException();
    events.remove();
    while (events.hasNext()) {
      LOG.log(
          Level.WARNING,
          "a further failure of the same request",
          events.next().getContext().getException());
      events.remove();
    }
    show(FacesContext.getCurrentInstance(), cause(failure));
  }

  private static void show(FacesContext context, Throwable failure) {
    var external = context.getExternalContext();
    var problem = isViewOfAnotherPage(context, failure) ? MALFORMED : problem(failure);
    external.getRequestMap().put("problem", problem);
    // the page that is shown instead is no answer to the form, whose view would not fit it
    external.getRequestMap().put(RequestDispatcher.ERROR_MESSAGE, problem.messageKey());
    try {
      if (external.isResponseCommitted() || context.getPartialViewContext().isAjaxRequest()) {
        external.getSessionMap().put("problem", problem);
        external.redirect(external.getRequestContextPath() + "/problem.xhtml");
      } else {
        external.responseReset();
        external.setResponseStatus(problem.status());
        if (problem.equals(Away.PROBLEM)) {
          external.setResponseHeader("Retry-After", String.valueOf(Away.SECONDS));
        }
        external.dispatch("/problem.xhtml");
      }
      context.responseComplete();
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }

  /** Only a form put together by hand sends the view of one page to another. */
  private static boolean isViewOfAnotherPage(FacesContext context, Throwable failure) {
    var foreign =
        context.isPostback()
            && PhaseId.RESTORE_VIEW.equals(context.getCurrentPhaseId())
            && !(failure instanceof BusinessException)
            && !(failure instanceof ViewExpiredException);
    if (foreign) {
      SecurityLog.note("forged_form", "path", context.getExternalContext().getRequestServletPath());
      LOG.log(Level.FINE, "a view that doesn't fit", failure);
    }
    return foreign;
  }

  /** What people are told; what only the log may know is written there. */
  static Problem problem(Throwable failure) {
    if (failure instanceof BusinessException business) {
      return new Problem(status(business), business.messageKey(), business.arguments(), null);
    }
    if (failure instanceof CspException) {
      // a form that no page of ours has sent
      return MALFORMED;
    }
    if (failure instanceof ViewExpiredException) {
      return EXPIRED;
    }
    return Away.isBehind(failure) ? Away.PROBLEM : unexpected(failure);
  }

  private static int status(BusinessException failure) {
    if (failure instanceof AccessDeniedException) {
      return HttpServletResponse.SC_FORBIDDEN;
    }
    return failure instanceof RecordNotFoundException
        ? HttpServletResponse.SC_NOT_FOUND
        : HttpServletResponse.SC_BAD_REQUEST;
  }

  private static Problem unexpected(Throwable failure) {
    var id = UUID.randomUUID().toString();
    LOG.log(Level.SEVERE, failure, () -> "problem " + id);
    return new Problem(
        HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "problem.unexpected", List.of(), id);
  }

  /**
   * The innermost business failure, or else the outermost cause that is not a wrapper of the
   * container.
   */
  private static Throwable cause(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BusinessException || cause instanceof ViewExpiredException) {
        return cause;
      }
    }
    return failure;
  }
}
