package org.keyuan.crm.web.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends a complete file to be saved, never to be opened in the page. */
final class Download {
  private Download() {}

  static void send(HttpServletResponse response, Path file, String name, String mediaType)
      throws IOException {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    response.setContentType(mediaType);
    response.setContentLengthLong(Files.size(file));
    response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
    Files.copy(file, response.getOutputStream());
  }
}
