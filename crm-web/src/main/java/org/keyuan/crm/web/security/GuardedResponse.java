package org.keyuan.crm.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

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
