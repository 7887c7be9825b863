package org.keyuan.crm.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.keyuan.crm.shared.secret.SecretBox;
import org.keyuan.crm.shared.time.CompanyZone;

/** The system parameters, kept in memory for a few seconds. */
@ApplicationScoped
public class Parameters implements CompanyZone {

  private static final Duration FRESH = Duration.ofSeconds(5);

  @Inject private SettingsReader reader;
  @Inject private SecretBox secrets;

  private volatile Map<String, String> values = Map.of();
  private volatile Instant readAt = Instant.MIN;

  /** The value; empty for a parameter that has none. */
  public String text(String name) {
    var value = values().get(name);
    return value == null ? "" : value;
  }

  /**
   * The value as a whole number.
   *
   * @throws NumberFormatException when the parameter is missing; its screen accepts digits only
   */
  public int number(String name) {
    return Integer.parseInt(text(name));
  }

  /** Whether a parameter of type YES_NO says yes. */
  public boolean isSet(String name) {
    return Boolean.parseBoolean(text(name));
  }

  /**
   * The value of a parameter of type SECRET; empty where none is set. Read and opened anew each
   * time, so that it stays in memory no longer than it is used.
   *
   * @throws org.keyuan.crm.shared.secret.SecretUnreadableException when its key is missing
   */
  public String secret(String name) {
    return reader.readSecret(name).map(value -> secrets.open(value, context(name))).orElse("");
  }

  static String context(String name) {
    return "SYSTEM_PARAMETER:" + name;
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of(text("company.zone"));
  }

  void forget() {
    readAt = Instant.MIN;
  }

  private Map<String, String> values() {
    if (readAt.plus(FRESH).isBefore(Instant.now())) {
      values = reader.readParameters();
      readAt = Instant.now();
    }
    return values;
  }
}
