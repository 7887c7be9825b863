package org.keyuan.crm.web.realname;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keyuan.crm.realname.application.OwnIdentity;
import org.keyuan.crm.realname.application.OwnIdentityDetail;
import org.keyuan.crm.settings.Parameters;

/** What the profile says of one's own verification: how far it has come and what is next. */
@Named("identityCard")
@RequestScoped
public class IdentityCard {
  @Inject private OwnIdentity own;

  @Inject private Parameters parameters;

  private OwnIdentityDetail detail;

  public OwnIdentityDetail getDetail() {
    if (detail == null) {
      detail = own.get();
    }
    return detail;
  }

  /** The name of the state, {@code NONE} where nothing was begun. */
  public String getState() {
    return getDetail().state() == null ? "NONE" : getDetail().state().name();
  }

  /** How long pictures are kept after the decision. */
  public int getDays() {
    return parameters.number("identity.image.days");
  }

  /** The look of its badge. */
  public String getBadge() {
    return switch (getState()) {
      case "APPROVED" -> "verified";
      case "REJECTED" -> "rejected";
      case "SUBMITTED" -> "pending";
      default -> "ordinary";
    };
  }
}
