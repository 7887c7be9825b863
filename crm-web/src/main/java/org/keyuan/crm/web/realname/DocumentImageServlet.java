package org.keyuan.crm.web.realname;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keyuan.crm.realname.application.IdentityReview;
import org.keyuan.crm.realname.domain.DocumentSide;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.error.BusinessException;

/**
 * {@code /realname/image?id=…&side=FRONT} shows a picture to its reviewer. It was drawn anew when
 * it came, is said to be nothing but a JPEG, and may do nothing where it is opened.
 */
@WebServlet("/realname/image")
public class DocumentImageServlet extends HttpServlet {
  @Inject private transient IdentityReview review;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var side = DocumentSide.valueOf(String.valueOf(request.getParameter("side")));
      send(response, review.look(Long.parseLong(request.getParameter("id")), side), side);
    } catch (IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } catch (AccessDeniedException e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } catch (BusinessException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void send(HttpServletResponse response, byte[] image, DocumentSide side)
      throws IOException {
    response.setContentType("image/jpeg");
    response.setContentLength(image.length);
    response.setHeader("Content-Disposition", "inline; filename=\"" + side + ".jpg\"");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.getOutputStream().write(image);
  }
}
