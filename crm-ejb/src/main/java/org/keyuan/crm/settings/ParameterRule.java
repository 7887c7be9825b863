package org.keyuan.crm.settings;

import org.keyuan.crm.shared.error.FieldException;

/**
 * What a feature asks of the values of its own parameters beyond their type, so that a wrong one is
 * refused where it is typed and not first noticed by whoever can't log in. A CDI bean of the
 * feature; {@link ParameterService} asks all of them.
 */
public interface ParameterRule {

  /**
   * Refuses a value that won't do; parameters of others it lets pass.
   *
   * @param name the parameter's, e.g. {@code ldap.url}
   * @param value never null: taking a value away is for the type to allow
   */
  void require(String name, String value);

  /** Refuses what is not so, beside the field of the value. */
  static void check(boolean good, String messageKey, Object... arguments) {
    if (!good) {
      throw new FieldException("value", messageKey, arguments);
    }
  }
}
