package org.keyuan.crm.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keyuan.crm.onboarding.LinkHolder;
import org.keyuan.crm.onboarding.LinkPurpose;
import org.keyuan.crm.onboarding.PasswordByLink;

/**
 * The link that opened a page where a password is chosen. It is looked at anew for each answer, and
 * opening the page doesn't use it up: mail scanners open links too.
 */
@Named
@RequestScoped
public class LinkBacking {

  @Inject private PasswordByLink links;
  @Inject private HttpServletRequest request;

  private String token;
  private LinkHolder holder;

  public boolean isWorking() {
    return getHolder() != null;
  }

  public boolean isInvitation() {
    return isWorking() && holder.purpose() == LinkPurpose.INVITATION;
  }

  /** Whose link it is, or null. */
  public LinkHolder getHolder() {
    if (holder == null) {
      holder = links.find(getToken()).orElse(null);
    }
    return holder;
  }

  /** From the address, and from the form once that is sent. */
  public String getToken() {
    return token == null ? request.getParameter("token") : token;
  }

  public void setToken(String token) {
    this.token = token;
  }
}
