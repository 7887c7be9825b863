package org.keyuan.crm.identity;

import java.util.List;
import org.keyuan.crm.shared.access.FieldRule;

/**
 * Why somebody sees a field, may not change it, or doesn't see it.
 *
 * @param rule what holds of all roles together; null where nothing is withheld
 * @param roles what each role says that shows such records
 */
public record FieldReason(String field, FieldRule rule, List<RoleSays> roles) {

  /**
   * What one role says.
   *
   * @param rule null where the role withholds nothing of the field
   */
  public record RoleSays(String role, FieldRule rule) {}
}
