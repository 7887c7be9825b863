package org.keyuan.crm.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.keyuan.crm.identity.ProfileDetail;
import org.keyuan.crm.identity.ProfileQueries;
import org.keyuan.crm.settings.Parameters;
import org.keyuan.crm.web.shared.text.Words;

/** One's own account. */
@Named
@RequestScoped
public class ProfileBacking {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Inject private ProfileQueries queries;
  @Inject private Parameters parameters;
  @Inject private Words words;

  private ProfileDetail detail;

  public ProfileDetail getDetail() {
    if (detail == null) {
      detail = queries.get();
    }
    return detail;
  }

  public String getRoles() {
    return getDetail().roles().stream().map(words::of).collect(Collectors.joining(" \u00b7 "));
  }

  /** A moment in the company's zone; empty for null. */
  public String moment(Instant instant) {
    return instant == null ? "" : MINUTE.format(instant.atZone(parameters.zone()));
  }
}
