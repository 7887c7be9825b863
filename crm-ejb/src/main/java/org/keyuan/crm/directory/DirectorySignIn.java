package org.keyuan.crm.directory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.identity.Accepted;
import org.keyuan.crm.identity.AuthSource;
import org.keyuan.crm.identity.Authentication;
import org.keyuan.crm.identity.LoginNames;
import org.keyuan.crm.identity.Voucher;
import org.keyuan.crm.shared.access.Unguarded;

/**
 * Signing in with name and password, whichever store proves them. The directory is asked outside of
 * any transaction, so that a slow one holds no connection of the database, and never about an
 * account that is locked or proved by another store: guesses made here must not lock people out
 * there.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unguarded("this is how a person signs in")
public class DirectorySignIn {

  private static final Logger LOG = Logger.getLogger(DirectorySignIn.class.getName());

  @Inject private Authentication authentication;
  @Inject private LdapSettings settings;
  @Inject private LdapDirectory directory;
  @Inject private KnownRoles known;
  @Inject private Newcomers newcomers;

  /**
   * The first step of a log-in: the store that proves this account takes the password for right,
   * and neither account nor address is locked.
   *
   * @param loginName in small letters, as login names are
   */
  public Optional<Accepted> signIn(String loginName, String password, String address) {
    var source = authentication.source(loginName).orElse(null);
    var elsewhere = source != null && source != AuthSource.LDAP;
    if (!settings.isOn() || elsewhere || !LoginNames.isPossible(loginName)) {
      return authentication.signIn(loginName, password, address);
    }
    var mayTry = authentication.begin(loginName, address, AuthSource.LDAP);
    var voucher =
        mayTry
            ? voucher(source == null, loginName, password)
            : Voucher.refused(AuthSource.LDAP, loginName);
    return authentication.accept(voucher, address);
  }

  private Voucher voucher(boolean isNew, String loginName, String password) {
    try {
      return ask(isNew, loginName, password)
          .map(person -> voucher(isNew, loginName, person))
          .orElseGet(() -> Voucher.refused(AuthSource.LDAP, loginName));
    } catch (NoUsableAnswerException e) {
      LOG.log(Level.WARNING, "the directory could not be asked about " + loginName, e);
      return Voucher.refused(AuthSource.LDAP, loginName);
    }
  }

  /** A name without an account is looked up all the same: its refusal takes as long. */
  private Optional<DirectoryPerson> ask(boolean isNew, String loginName, String password)
      throws NoUsableAnswerException {
    if (isNew && !settings.admits()) {
      directory.find(loginName);
      return Optional.empty();
    }
    return directory.prove(loginName, password);
  }

  private Voucher voucher(boolean isNew, String loginName, DirectoryPerson person) {
    var mapping = settings.groupRoles();
    var roles = mapping.decide() ? known.of(mapping.of(person.groups())) : null;
    if (isNew) {
      var first = roles == null ? Set.of(settings.roleOfNewcomers()) : roles;
      newcomers.letIn(AuthSource.LDAP, loginName, person.mail(), first);
    }
    return new Voucher(AuthSource.LDAP, loginName, true, person.id(), roles);
  }
}
