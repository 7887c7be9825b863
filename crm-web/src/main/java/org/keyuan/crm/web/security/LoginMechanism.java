package org.keyuan.crm.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Signing in by the product's own page. The container's form mechanism keeps the whole request that
 * was asked for first and plays it again after log-in, even a form of another site; here the page's
 * address alone is kept, in the address of the log-in page.
 */
@AutoApplySession
@ApplicationScoped
public class LoginMechanism implements HttpAuthenticationMechanism {

  @Inject private IdentityStoreHandler stores;
  @Inject private SessionTokens sessions;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    var credential = context.getAuthParameters().getCredential();
    if (credential != null) {
      try {
        return recognise(stores.validate(credential), request, context);
      } catch (RuntimeException e) {
        return Recognition.failed(e, request);
      }
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    BrowserPolicy.announce(request, response);
    try {
      LogInAgain.send(request, new GuardedResponse(request, response), hadSession(request));
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
  }

  /** Whatever the credential was: each log-in that the container hears of has its session. */
  private AuthenticationStatus recognise(
      CredentialValidationResult result, HttpServletRequest request, HttpMessageContext context) {
    if (result.getStatus() == CredentialValidationResult.Status.VALID) {
      sessions.begin(request, result.getCallerPrincipal().getName());
    }
    return context.notifyContainerAboutLogin(result);
  }

  private static boolean hadSession(HttpServletRequest request) {
    return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
  }
}
