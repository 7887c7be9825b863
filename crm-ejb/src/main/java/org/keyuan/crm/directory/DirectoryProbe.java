package org.keyuan.crm.directory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.TreeSet;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * Tries the settings of directory and provider as they are, switched on or not: what does it find
 * for a name? Nobody's password is needed. Each try is written down, since it reads about people.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Permitted(kind = RecordKind.PARAMETER, action = Action.EDIT)
public class DirectoryProbe {

  @Inject private LdapSettings settings;
  @Inject private LdapDirectory directory;
  @Inject private KnownRoles known;
  @Inject private OidcProviders providers;
  @Inject private ProbeTrail trail;

  /**
   * Looks somebody up.
   *
   * @param loginName as typed; may hold anything
   * @return what the directory says; empty where it knows nobody by this name, or more than one
   * @throws ProbeFailedException when it can't be asked
   */
  public Optional<FoundPerson> find(String loginName) {
    trail.write("DIRECTORY_PROBE", loginName);
    try {
      return directory.find(loginName).map(this::found);
    } catch (NoUsableAnswerException e) {
      throw new ProbeFailedException(e);
    }
  }

  private FoundPerson found(DirectoryPerson person) {
    var roles = new TreeSet<>(known.of(settings.groupRoles().of(person.groups())));
    return new FoundPerson(person.dn(), person.name(), person.mail(), person.groups(), roles);
  }

  /**
   * Reads what the OpenID provider says of itself, and its keys.
   *
   * @return its issuer
   * @throws ProbeFailedException when it can't be asked or must not be trusted
   */
  public String readProvider() {
    trail.write("PROVIDER_PROBE", "oidc.issuer");
    try {
      var provider = providers.read();
      providers.keys(provider);
      return provider.issuer();
    } catch (NoUsableAnswerException e) {
      throw new ProbeFailedException(e);
    }
  }
}
