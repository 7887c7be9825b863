package org.keyuan.crm.it.inside;

import org.keyuan.crm.settings.ParameterCommand;
import org.keyuan.crm.settings.ParameterService;

/** The company's choice of password rules, for as long as a check needs another one. */
final class Profiles {
  private Profiles() {}

  static void withMlps(Runnable work) {
    World.get();
    set("MLPS");
    try {
      work.run();
    } finally {
      set("NIST");
    }
  }

  private static void set(String profile) {
    var id =
        World.sql().number("SELECT ID FROM SYSTEM_PARAMETER WHERE NAME = ?", "password.profile");
    Inside.as(
        "chief",
        () -> {
          Inside.bean(ParameterService.class)
              .change(id, Rows.version("SYSTEM_PARAMETER", id), new ParameterCommand(profile));
          return null;
        });
  }
}
