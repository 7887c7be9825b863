package org.keyuan.crm.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.keyuan.crm.directory.DirectorySignIn;
import org.keyuan.crm.identity.Authentication;

/** Lets the container's log-in ask the product's own accounts. */
@ApplicationScoped
public class KeyuanIdentityStore implements IdentityStore {

  @Inject private Authentication authentication;
  @Inject private DirectorySignIn directory;
  @Inject private HttpServletRequest request;
  @Inject private LogInSteps steps;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (credential instanceof VouchedCredential vouched) {
      var voucher = vouched.voucher();
      return steps.answer(
          voucher.loginName(), authentication.vouch(voucher, ClientAddress.of(request)));
    }
    if (credential instanceof UsernamePasswordCredential given) {
      var loginName = given.getCaller().toLowerCase(Locale.ROOT);
      var password = given.getPasswordAsString();
      return steps.answer(
          loginName, directory.signIn(loginName, password, ClientAddress.of(request)));
    }
    return credential instanceof CodeCredential given
        ? complete(given)
        : CredentialValidationResult.NOT_VALIDATED_RESULT;
  }

  private CredentialValidationResult complete(CodeCredential given) {
    var roles = authentication.complete(given.loginName(), given.code(), ClientAddress.of(request));
    roles.ifPresent(signedIn -> steps.forget());
    return roles
        .map(signedIn -> new CredentialValidationResult(given.loginName(), signedIn))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }
}
