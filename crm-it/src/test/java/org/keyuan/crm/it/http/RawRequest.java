package org.keyuan.crm.it.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.keyuan.crm.it.TestServer;

/** Sends bytes that no honest client would, and gives everything that comes back. */
final class RawRequest {
  private static final int PATIENCE_MILLIS = 10_000;

  private RawRequest() {}

  /** {@code HERE} in the text becomes the server's own host and port. */
  static String send(String text) throws IOException {
    var server = URI.create(TestServer.property("crm.it.url"));
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      var request = text.replace("HERE", server.getAuthority());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
