package org.keyuan.crm.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.keyuan.crm.shared.time.CompanyZone;

/** The system parameters, kept in memory for a few seconds. */
@ApplicationScoped
public class Parameters implements CompanyZone {

  private static final Duration FRESH = Duration.ofSeconds(5);

  @Inject private SettingsReader reader;

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
