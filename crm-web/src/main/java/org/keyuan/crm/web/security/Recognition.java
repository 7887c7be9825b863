package org.keyuan.crm.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Shows a credential to the container's log-in. The container takes a failure on the way for a
 * wrong password; here it stays a failure, so that nobody is told that theirs is wrong because the
 * database is away.
 */
@ApplicationScoped
public class Recognition {

  private static final String FAILURE = Recognition.class.getName();

  @Inject private SecurityContext security;

  AuthenticationStatus of(
      Credential credential, HttpServletRequest request, HttpServletResponse response) {
    var status =
        security.authenticate(
            request, response, AuthenticationParameters.withParams().credential(credential));
    if (request.getAttribute(FAILURE) instanceof RuntimeException failure) {
      throw failure;
    }
    return status;
  }

  /** Nobody was recognised, because of this. */
  static AuthenticationStatus failed(RuntimeException failure, HttpServletRequest request) {
    request.setAttribute(FAILURE, failure);
    return AuthenticationStatus.SEND_FAILURE;
  }
}
