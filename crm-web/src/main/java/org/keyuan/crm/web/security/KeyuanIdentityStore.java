package org.keyuan.crm.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.identity.Authentication;

/** Lets the container's log-in ask the product's own accounts. */
@ApplicationScoped
public class KeyuanIdentityStore implements IdentityStore {

  @Inject private Authentication authentication;
  @Inject private HttpServletRequest request;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (credential instanceof VouchedCredential vouched) {
      return result(
          vouched.voucher().loginName(),
          authentication.vouch(vouched.voucher(), request.getRemoteAddr()));
    }
    if (!(credential instanceof UsernamePasswordCredential given)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    return result(
        given.getCaller(),
        authentication.signIn(
            given.getCaller(), given.getPasswordAsString(), request.getRemoteAddr()));
  }

  private static CredentialValidationResult result(
      String loginName, Optional<Set<String>> signedIn) {
    return signedIn
        .map(roles -> new CredentialValidationResult(loginName, roles))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }
}
