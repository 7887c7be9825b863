package org.keyuan.crm.identity;

import java.util.List;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.Scope;

/**
 * Why somebody may do something with a record, or may not.
 *
 * @param roles what each role says that speaks of the action; empty where none does
 */
public record AccessReason(Action action, boolean allowed, List<RoleSays> roles) {

  /**
   * What one role says.
   *
   * @param role its code
   * @param covers whether the record lies within
   */
  public record RoleSays(String role, Scope scope, boolean covers) {}
}
