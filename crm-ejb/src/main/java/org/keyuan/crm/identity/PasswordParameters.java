package org.keyuan.crm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.keyuan.crm.settings.ParameterRule;

/** Refuses figures for the password profile that {@link PasswordProfile} would not follow. */
@ApplicationScoped
class PasswordParameters implements ParameterRule {

  @Override
  public void require(String name, String value) {
    switch (name) {
      case "password.mlps.length" ->
          within(value, PasswordProfile.LEAST_LENGTH, PasswordPolicy.LONGEST);
      case "password.mlps.classes" -> within(value, 1, PasswordProfile.CLASSES);
      default -> {
        // another's
      }
    }
  }

  private static void within(String value, int least, int most) {
    var number = Integer.parseInt(value);
    ParameterRule.check(number >= least && number <= most, "parameter.error.range", least, most);
  }
}
