package org.keyuan.crm.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * An answer that keeps the {@link BrowserPolicy} when it is begun anew, as failures do, and that
 * has one content policy: a page's own takes the place of that for everything else.
 */
final class GuardedResponse extends HttpServletResponseWrapper {

  private final HttpServletRequest request;

  GuardedResponse(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
    announce();
  }

  private void announce() {
    BrowserPolicy.announce(request, (HttpServletResponse) getResponse());
  }

  @Override
  public void reset() {
    super.reset();
    announce();
  }

  /**
   * Sends the path as it is. The container would put the host before it that the request names, and
   * a request can name any.
   */
  @Override
  public void sendRedirect(String location) throws IOException {
    if (location.matches("[a-z]+:.*")) {
      super.sendRedirect(location);
      return;
    }
    resetBuffer();
    setStatus(SC_FOUND);
    setHeader("Location", location);
    flushBuffer();
  }

  @Override
  public void addHeader(String name, String value) {
    if (name.equalsIgnoreCase(BrowserPolicy.CONTENT)) {
      setHeader(name, value);
    } else {
      super.addHeader(name, value);
    }
  }

  @Override
  public void setHeader(String name, String value) {
    var policy = name.equalsIgnoreCase(BrowserPolicy.CONTENT) && value != null;
    super.setHeader(name, policy ? BrowserPolicy.ofPage(value) : value);
  }
}
