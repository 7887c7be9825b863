package org.keyuan.crm.directory;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keyuan.crm.identity.AuthSource;
import org.keyuan.crm.identity.LoginNames;
import org.keyuan.crm.identity.Voucher;
import org.keyuan.crm.shared.sql.Database;

/**
 * Whose account an ID token opens. A claim names the account; from the first log-in on, the
 * provider's own unchanging name of the person must be the same too, so that a name given to
 * somebody else opens nothing.
 */
@ApplicationScoped
class OidcPeople {

  private static final String BY_NAME = "SELECT LOGIN_NAME FROM APP_USER WHERE LOGIN_NAME = ?";
  private static final String BY_MAIL =
      """
      SELECT u.LOGIN_NAME FROM APP_USER u JOIN USER_CONTACT c ON c.USER_ID = u.ID
      WHERE LOWER(c.EMAIL) = ? AND u.DELETED_AT IS NULL AND u.AUTH_SOURCE = 'OIDC'
      """;

  @Inject private OidcSettings settings;
  @Inject private Newcomers newcomers;
  @Inject private Database database;

  /** A voucher for the person; one that vouches for nothing where they have no account here. */
  Voucher voucher(JWTClaimsSet claims) throws NoUsableAnswerException {
    var said = name(claims);
    var account = account(said);
    if (account.isEmpty() && settings.admits()) {
      newcomers.letIn(
          AuthSource.OIDC, said, verifiedMail(claims), Set.of(settings.roleOfNewcomers()));
      account = Optional.of(said);
    }
    var subject = claims.getIssuer() + " " + claims.getSubject();
    return new Voucher(AuthSource.OIDC, account.orElse(said), account.isPresent(), subject, null);
  }

  private Optional<String> account(String said) {
    var named = database.find(BY_NAME, row -> row.text(1), said);
    if (named.isPresent() || !settings.claim().equals(OidcSettings.MAIL)) {
      return named;
    }
    var byMail = database.list(BY_MAIL, row -> row.text(1), said);
    return byMail.size() == 1 ? Optional.of(byMail.get(0)) : Optional.empty();
  }

  private String name(JWTClaimsSet claims) throws NoUsableAnswerException {
    var claim = settings.claim();
    var said = claim.equals(OidcSettings.MAIL) ? verifiedMail(claims) : text(claims, claim);
    var name = said == null ? "" : said.strip().toLowerCase(Locale.ROOT);
    if (!LoginNames.isPossible(name)) {
      throw new NoUsableAnswerException("the ID token has no usable claim " + claim);
    }
    return name;
  }

  /** Null unless the provider has seen that the address is theirs. */
  private static String verifiedMail(JWTClaimsSet claims) throws NoUsableAnswerException {
    var verified = Boolean.TRUE.equals(claims.getClaim("email_verified"));
    return verified ? text(claims, OidcSettings.MAIL) : null;
  }

  private static String text(JWTClaimsSet claims, String claim) throws NoUsableAnswerException {
    try {
      return claims.getStringClaim(claim);
    } catch (ParseException e) {
      throw new NoUsableAnswerException("the claim " + claim + " is no text", e);
    }
  }
}
