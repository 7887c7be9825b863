package org.keyuan.crm.web.shared.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keyuan.crm.identity.AuthSource;
import org.keyuan.crm.identity.Duty;
import org.keyuan.crm.identity.SignedIn;
import org.keyuan.crm.shared.access.Action;
import org.keyuan.crm.shared.access.CallerContext;
import org.keyuan.crm.shared.access.RecordKind;
import org.keyuan.crm.web.security.CallerFilter;

/** What the frame of every page shows: who is signed in, theme, and what they may do. */
@Named
@RequestScoped
public class Shell {

  @Inject private HttpServletRequest request;

  public String getUserName() {
    return CallerContext.current().displayName();
  }

  public String getTheme() {
    return request.getAttribute(CallerFilter.SIGNED_IN) instanceof SignedIn signedIn
        ? signedIn.theme()
        : "light";
  }

  public String getOtherTheme() {
    return "dark".equals(getTheme()) ? "light" : "dark";
  }

  public boolean isSignedIn() {
    return CallerContext.current().isSignedIn();
  }

  /** What has to be done before anything else. */
  public Duty getDuty() {
    return request.getAttribute(CallerFilter.SIGNED_IN) instanceof SignedIn signedIn
        ? signedIn.duty()
        : Duty.NONE;
  }

  /** Whether the password is kept here, so that it can be changed here. */
  public boolean isPasswordKeptHere() {
    return request.getAttribute(CallerFilter.SIGNED_IN) instanceof SignedIn signedIn
        && signedIn.source() == AuthSource.LOCAL;
  }

  /** Who looks through this person's eyes, or null. */
  public String getViewer() {
    return request.getAttribute(CallerFilter.SIGNED_IN) instanceof SignedIn signedIn
        ? signedIn.viewer()
        : null;
  }

  /** Whether to offer an action at all; the use case decides again. */
  public boolean may(String action, String kind) {
    return CallerContext.current().may(RecordKind.valueOf(kind), Action.valueOf(action));
  }
}
