package org.keyuan.crm.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.keyuan.crm.identity.ProfileDetail;
import org.keyuan.crm.identity.ProfileQueries;
import org.keyuan.crm.web.shared.list.Options;
import org.keyuan.crm.web.shared.text.Words;

/** One's own account. */
@Named
@RequestScoped
public class ProfileBacking {

  @Inject private ProfileQueries queries;
  @Inject private Words words;
  @Inject private Options options;

  private ProfileDetail detail;

  public ProfileDetail getDetail() {
    if (detail == null) {
      detail = queries.get();
    }
    return detail;
  }

  public String getRoles() {
    return getDetail().roles().stream()
        .map(code -> options.name("role", code, words.getLocale()))
        .collect(Collectors.joining(" \u00b7 "));
  }
}
