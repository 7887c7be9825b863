package org.keyuan.crm.it.inside;

import org.keyuan.crm.settings.ParameterCommand;
import org.keyuan.crm.settings.ParameterService;

/** System parameters, set as an administrator sets them. */
final class Settings {
  private Settings() {}

  /** An empty value takes the parameter's away. */
  static void set(String name, String value) {
    World.get();
    var id = World.sql().number("SELECT ID FROM SYSTEM_PARAMETER WHERE NAME = ?", name);
    var command = new ParameterCommand(value == null || value.isEmpty() ? null : value);
    Inside.as(
        "chief",
        () -> {
          Inside.bean(ParameterService.class)
              .change(id, Rows.version("SYSTEM_PARAMETER", id), command);
          return null;
        });
  }
}
