package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Grants;
import org.keyuan.crm.shared.access.RecordKind;

/**
 * What makes an administrator, whatever the role is called: changing accounts, roles or system
 * parameters. Whoever may do one of these has a say in what everybody may do.
 *
 * <pre>if (rights.areIn(roles)) …</pre>
 */
@ApplicationScoped
public class AdministratorRights {
  private static final Set<RecordKind> KINDS =
      Set.of(RecordKind.USER, RecordKind.ROLE, RecordKind.PARAMETER);
  private static final Set<Action> HARMLESS = Set.of(Action.VIEW, Action.EXPORT);

  @Inject private GrantsReader reader;

  /**
   * Whether somebody with these roles would have one of them.
   *
   * @param roles codes of roles
   */
  public boolean areIn(Set<String> roles) {
    return areIn(reader.read(roles).together());
  }

  static boolean areIn(Grants grants) {
    return grants.reaches().keySet().stream()
        .anyMatch(key -> KINDS.contains(key.kind()) && !HARMLESS.contains(key.action()));
  }
}
