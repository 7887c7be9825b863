package org.keyuan.crm.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keyuan.crm.identity.CallerDirectory;
import org.keyuan.crm.identity.Duty;
import org.keyuan.crm.identity.SignedIn;
import org.keyuan.crm.identity.ViewAs;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * Says for each request who the caller is, asked anew from accounts and sessions: a disabled user
 * is out with the next click. Who has a duty, such as changing a one-time password, sees nothing
 * but the page where it is done.
 */
public class CallerFilter extends HttpFilter {

  /** The request attribute with the {@link SignedIn} person. */
  public static final String SIGNED_IN = SignedIn.class.getName();

  private static final String PASSWORD_PAGE = "/profile/password.xhtml";

  private static final String FACTOR_PAGE = "/profile/factor.xhtml";

  /** Set by pages that ask for news without anybody having done something. */
  private static final String BY_ITSELF = "X-By-Itself";

  @Inject private transient CallerDirectory directory;
  @Inject private transient ViewAs viewAs;
  @Inject private transient SessionTokens sessions;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var principal = request.getUserPrincipal();
    if (principal == null || isResource(request)) {
      chain.doFilter(request, response);
      return;
    }
    var signedIn =
        directory.find(
            principal.getName(),
            ClientAddress.of(request),
            sessions.token(request),
            request.getHeader(BY_ITSELF) == null);
    if (signedIn.isEmpty()) {
      sessions.end(request);
      LogInAgain.send(request, response, true);
    } else if (!mayStay(signedIn.get().duty(), request)) {
      LogInAgain.redirect(page(signedIn.get().duty()), request, response);
    } else {
      work(eyes(signedIn.get(), request), request, response, chain);
    }
  }

  /** The page where a duty is done. */
  private static String page(Duty duty) {
    return duty.isPassword() ? PASSWORD_PAGE : FACTOR_PAGE;
  }

  /** The person whose eyes are used: one's own, or those that an administrator has borrowed. */
  private SignedIn eyes(SignedIn signedIn, HttpServletRequest request) {
    var session = request.getSession(false);
    var borrowed = session == null ? null : session.getAttribute(ViewAsServlet.USER);
    if (borrowed == null
        || request.getServletPath().equals(ViewAsServlet.PATH)
        || !signedIn.caller().may(RecordKind.USER, Action.RUN)) {
      return signedIn;
    }
    try {
      return CallerContext.call(signedIn.caller(), () -> seen((String) borrowed, signedIn));
    } catch (Exception e) {
      throw new IllegalStateException("the eyes of " + borrowed + " could not be borrowed", e);
    }
  }

  private SignedIn seen(String loginName, SignedIn viewer) {
    var caller = viewer.caller();
    return viewAs.see(loginName, caller.loginName(), caller.address()).orElse(viewer);
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

  static boolean isResource(HttpServletRequest request) {
    return request.getServletPath().startsWith("/jakarta.faces.resource")
        || request.getServletPath().startsWith("/assets/");
  }

  private static boolean mayStay(Duty duty, HttpServletRequest request) {
    var path = request.getServletPath();
    return duty == Duty.NONE
        || path.equals(page(duty))
        || path.equals("/sign-out")
        || path.equals("/preference");
  }
}
