package org.keyuan.crm.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keyuan.crm.directory.OidcSignIn;

/**
 * Leads a browser that has left the product to the provider, to be signed out there too. A page of
 * its own, because the content policy lets no form lead to another site.
 */
@Named
@RequestScoped
public class SignedOutBacking {

  @Inject private HttpServletRequest request;
  @Inject private OidcSignIn signIn;

  private String address;

  /** Finds out where to go; the log-in page where there is nothing to sign out of. */
  public String open() {
    var token = OidcSession.take(request);
    address = token == null ? null : signIn.end(token).map(Object::toString).orElse(null);
    return address == null ? "/login.xhtml?faces-redirect=true" : null;
  }

  public String getAddress() {
    return address;
  }
}
