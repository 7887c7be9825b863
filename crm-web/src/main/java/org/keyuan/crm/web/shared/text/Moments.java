package org.keyuan.crm.web.shared.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.keyuan.crm.settings.Parameters;

/** Says moments the same way everywhere, in the company's zone: {@code #{moments.minute(at)}}. */
@Named
@ApplicationScoped
public class Moments {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Inject private Parameters parameters;

  /** To the minute; empty for null. */
  public String minute(Instant instant) {
    return instant == null ? "" : MINUTE.format(instant.atZone(parameters.zone()));
  }
}
