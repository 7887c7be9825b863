package org.keyuan.crm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keyuan.crm.identity.AuthSource;
import org.keyuan.crm.identity.PasswordStore;
import org.keyuan.crm.identity.Voucher;

/** The directory's passwords, of people who are signed in already. */
@ApplicationScoped
class DirectoryPasswords implements PasswordStore {

  private static final Logger LOG = Logger.getLogger(DirectoryPasswords.class.getName());

  @Inject private LdapSettings settings;
  @Inject private LdapDirectory directory;

  @Override
  public AuthSource source() {
    return AuthSource.LDAP;
  }

  @Override
  public Voucher ask(String loginName, String password) {
    var refused = Voucher.refused(AuthSource.LDAP, loginName);
    if (!settings.isOn()) {
      return refused;
    }
    try {
      return directory
          .prove(loginName, password)
          .map(person -> new Voucher(AuthSource.LDAP, loginName, true, person.id(), null))
          .orElse(refused);
    } catch (NoUsableAnswerException e) {
      LOG.log(Level.WARNING, "the directory could not be asked about " + loginName, e);
      return refused;
    }
  }
}
