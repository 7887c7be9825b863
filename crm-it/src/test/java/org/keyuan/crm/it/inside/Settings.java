package org.keyuan.crm.it.inside;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.keyuan.crm.settings.ParameterCommand;
import org.keyuan.crm.settings.ParameterService;

/** System parameters, set as an administrator sets them. */
public final class Settings {
  private Settings() {}

  /** Works while parameters have these values, and gives them back what they had. */
  public static <T> T during(Map<String, String> values, Supplier<T> work) {
    var former = new HashMap<String, String>();
    values.keySet().forEach(name -> former.put(name, get(name)));
    try {
      values.forEach(Settings::set);
      return work.get();
    } finally {
      former.forEach(Settings::set);
    }
  }

  private static String get(String name) {
    return World.sql()
        .list("SELECT PARAMETER_VALUE FROM SYSTEM_PARAMETER WHERE NAME = ?", r -> r.text(1), name)
        .get(0);
  }

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

  /** What an administrator can't set, but what may stand there since before it became wrong. */
  static void store(String name, String value) {
    World.sql()
        .update("UPDATE SYSTEM_PARAMETER SET PARAMETER_VALUE = ? WHERE NAME = ?", value, name);
    // setting another one makes the product read them all anew
    set("list.rows", get("list.rows"));
  }
}
