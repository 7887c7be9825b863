package org.keyuan.crm.web.realname;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keyuan.crm.realname.application.OwnIdentity;
import org.keyuan.crm.realname.domain.DocumentSide;
import org.keyuan.crm.shared.access.AccessDeniedException;
import org.keyuan.crm.shared.error.BusinessException;
import org.keyuan.crm.shared.upload.Upload;
import org.keyuan.crm.shared.upload.UploadPurpose;
import org.keyuan.crm.web.security.CsrfToken;
import org.keyuan.crm.web.shared.text.Words;

/**
 * Takes one picture of one's own document. Answers {@code {"message": …}} in the person's language:
 * 200 when it is kept, 422 when the picture or the form is at fault.
 */
@WebServlet("/realname/upload")
@MultipartConfig(maxFileSize = 16L << 20, maxRequestSize = 17L << 20, fileSizeThreshold = 1 << 20)
public class DocumentUploadServlet extends HttpServlet {
  private static final int UNPROCESSABLE = 422;

  @Inject private transient CsrfToken csrf;
  @Inject private transient OwnIdentity own;
  @Inject private transient Words words;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (!csrf.accepts(request)) {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return;
      }
      keep(request);
      answer(response, HttpServletResponse.SC_OK, words.of("realname.image.kept"));
    } catch (AccessDeniedException e) {
      answer(response, HttpServletResponse.SC_FORBIDDEN, words.of(e));
    } catch (BusinessException e) {
      answer(response, UNPROCESSABLE, words.of(e));
    } catch (ServletException | IllegalStateException | IllegalArgumentException e) {
      // no form with parts, more than the limits above, or a side that there isn't
      answer(response, UNPROCESSABLE, words.of("realname.image.refused"));
    }
  }

  private void keep(HttpServletRequest request) throws IOException, ServletException {
    var side = DocumentSide.valueOf(String.valueOf(request.getParameter("side")));
    var consent = Boolean.parseBoolean(request.getParameter("consent"));
    var part = request.getPart("file");
    if (part == null) {
      throw new IllegalArgumentException("no file");
    }
    try (var content = part.getInputStream();
        var upload =
            Upload.take(UploadPurpose.IDENTITY_IMAGE, part.getSubmittedFileName(), content)) {
      own.attach(side, consent, upload);
    } finally {
      part.delete();
    }
  }

  private static void answer(HttpServletResponse response, int status, String message)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response
        .getWriter()
        .write(Json.createObjectBuilder().add("message", message).build().toString());
  }
}
