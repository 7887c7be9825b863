package org.keyuan.crm.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keyuan.crm.identity.CallerDirectory;
import org.keyuan.crm.identity.SignedIn;
import org.keyuan.crm.shared.access.CallerContext;

/**
 * Says for each request who the caller is, asked anew from the accounts: a disabled user is out
 * with the next click. Who has a one-time password sees nothing but the page where it is changed.
 */
public class CallerFilter extends HttpFilter {

  /** The request attribute with the {@link SignedIn} person. */
  public static final String SIGNED_IN = SignedIn.class.getName();

  private static final String PASSWORD_PAGE = "/profile/password.xhtml";

  @Inject private transient CallerDirectory directory;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var principal = request.getUserPrincipal();
    if (principal == null || isResource(request)) {
      chain.doFilter(request, response);
      return;
    }
    var signedIn = directory.find(principal.getName(), request.getRemoteAddr());
    if (signedIn.isEmpty()) {
      request.logout();
      request.getSession().invalidate();
      response.sendRedirect(request.getContextPath() + "/login.xhtml");
    } else if (signedIn.get().mustChangePassword() && !mayStay(request)) {
      response.sendRedirect(request.getContextPath() + PASSWORD_PAGE);
    } else {
      work(signedIn.get(), request, response, chain);
    }
  }

  private static void work(
      SignedIn signedIn,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    request.setAttribute(SIGNED_IN, signedIn);
    try {
      CallerContext.call(
          signedIn.caller(),
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private static boolean isResource(HttpServletRequest request) {
    return request.getServletPath().startsWith("/jakarta.faces.resource")
        || request.getServletPath().startsWith("/assets/");
  }

  private static boolean mayStay(HttpServletRequest request) {
    var path = request.getServletPath();
    return path.equals(PASSWORD_PAGE) || path.equals("/sign-out") || path.equals("/preference");
  }
}
