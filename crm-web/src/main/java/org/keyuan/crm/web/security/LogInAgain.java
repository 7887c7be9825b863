package org.keyuan.crm.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends somebody to the log-in page from which the present page is opened again. A part of a page
 * can't be redirected by the server: it gets an answer that Faces follows by itself.
 */
final class LogInAgain {

  private LogInAgain() {}

  /**
   * @param ended whether there was a log-in before
   */
  static void send(HttpServletRequest request, HttpServletResponse response, boolean ended)
      throws IOException {
    redirect(FirstPage.logIn(request, ended), request, response);
  }

  /**
   * Redirects a whole page as well as a part of one.
   *
   * @param path inside the application
   */
  static void redirect(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var target = request.getContextPath() + path;
    if (!isPartial(request)) {
      response.sendRedirect(target);
      return;
    }
    response.setContentType("text/xml;charset=UTF-8");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + target.replace("&", "&amp;")
                + "\"/></partial-response>");
  }

  private static boolean isPartial(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }
}
